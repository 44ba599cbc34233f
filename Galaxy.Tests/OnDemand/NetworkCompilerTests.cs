using Galaxy.Pipeline.OnDemand;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.OnDemand;

public sealed class NetworkCompilerTests
{
    [Fact]
    public void An_interruption_ends_it()
    {
        Net net = Net.Input(6, 6, 3).Conv(4, 3).Relu().Flatten().Dense(2);

        Result<byte[]> compiled = NetworkCompiler.Compile("net.json", [.. GeneratedNetwork.FilesOf(net.Spec())], new CancellationToken(canceled: true));

        Assert.IsType<Interruption>(Assert.IsType<Result<byte[]>.Failed>(compiled).Problem);
    }
}
