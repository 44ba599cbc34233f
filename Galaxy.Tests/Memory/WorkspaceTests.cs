using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Tests.Memory;

/// <summary>The memory of kernels.</summary>
public sealed class WorkspaceTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(15, 2)]
    [InlineData(16, 3)]
    [InlineData(65, 2)]
    public void Takes_what_the_network_says_that_it_needs(int samples, int threads)
    {
        foreach (NetworkInfo network in NetworkRegistry.All)
        {
            using Workers workers = new(threads);
            using Workspace workspace = new(network.Memory, samples, workers);
            Assert.Equal(network.Memory.Bytes(samples, threads), workspace.Bytes);
        }
    }
}
