using Galaxy.Kernels;
using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Mpi;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Communication;

/// <summary>What a rank has of the work, the host and its memory.</summary>
public sealed class RankShareTests
{
    [Theory]
    [InlineData(2, 5, "5 folds on 2 ranks")]
    [InlineData(3, 3, "3 folds on 3 ranks")]
    [InlineData(4, 3, "3 folds on 4 ranks; one has nothing to do")]
    [InlineData(5, 3, "3 folds on 5 ranks; 2 have nothing to do")]
    public void Folds_are_shared_in_words(int count, int folds, string words) =>
        Assert.All(ThreadRanks.Run(count, ranks => RankShare.Folds(ranks, folds)), said => Assert.Equal(words, said));

    [Fact]
    public void The_first_of_several_ranks_says_that_they_share_pictures()
    {
        Assert.Equal([["3 ranks, 2 threads each, share the pictures"], [], []], ThreadRanks.Run(3, Said));
        Assert.Empty(Said(Ranks.Alone));

        static string[] Said(Ranks ranks)
        {
            List<string> said = [];
            RankShare.Tell(ranks, threads: 2, said.Add);
            return [.. said];
        }
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 3)]
    [InlineData(8, 3)]
    [InlineData(3, 7)]
    public void Blocks_follow_each_other_and_hold_all(int count, int ranks)
    {
        RankBlock[] blocks = [.. Enumerable.Range(0, ranks).Select(rank => RankBlock.Of(rank, ranks, count))];
        Assert.Equal(Enumerable.Range(0, count), blocks.SelectMany(block => Enumerable.Range(block.First, block.Length)));
        Assert.InRange(blocks.Max(block => block.Length) - blocks.Min(block => block.Length), 0, 1);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("OMPI_COMM_WORLD_LOCAL_SIZE=2 OMPI_COMM_WORLD_SIZE=8", 2)]
    [InlineData("OMPI_COMM_WORLD_SIZE=8", 8)]
    [InlineData("MPI_LOCALNRANKS=3 PMI_SIZE=6", 3)]
    [InlineData("PMI_SIZE=some", null)]
    public void Launchers_say_how_many_ranks_a_host_has(string? variables, int? count)
    {
        Dictionary<string, string> set = (variables?.Split(' ') ?? []).Select(one => one.Split('=')).ToDictionary(one => one[0], one => one[1]);
        Assert.Equal(count, MpiLauncher.OnHost(name => set.GetValueOrDefault(name)));
    }

    [Theory]
    [InlineData(8, 8, 1, 8)]
    [InlineData(8, 8, 3, 2)]
    [InlineData(2, 2, 4, 1)]
    [InlineData(600, 600, 2, 256)]
    [InlineData(1, 8, 2, 1)]
    [InlineData(4, 8, 2, 4)]
    [InlineData(8, 16, 4, 4)]
    public void Ranks_divide_the_cores_of_a_host_but_use_no_others_than_they_are_bound_to(int cores, int host, int ranks, int threads) =>
        Assert.Equal(threads, TrainingFlags.DefaultThreads(cores, host, ranks));

    [Theory]
    [InlineData("0\n", 1)]
    [InlineData("0-3", 4)]
    [InlineData("0-3,8,10-11", 7)]
    [InlineData("none", 0)]
    public void Cores_are_counted_in_a_list(string list, int count) => Assert.Equal(count, HostCores.InList(list));

    [Fact]
    public void Whole_weights_are_on_the_first_rank_and_cost_the_others_no_tensor()
    {
        NetworkInfo network = NetworkRegistry.All.First(one => one.Name == NetworkRegistry.DefaultName);
        float[] values = [.. Enumerable.Range(0, network.ParameterFloats).Select(index => (float)index)];
        using FloatMemory memory = new(values.Length);
        values.CopyTo(memory.Span);
        float[][] tensors = ThreadRanks.Run(2, ranks =>
        {
            using Weights own = Weights.CopyOf(memory, ParameterShare.Of(network, ranks));
            using Weights whole = own.Gathered(network);
            return ranks.IsFirst ? network.Parameters.SelectMany(parameter => Tensor(whole, parameter)).ToArray() : [];
        });
        using Weights alone = Weights.CopyOf(memory);
        Assert.Equal(network.Parameters.SelectMany(parameter => Tensor(alone, parameter)), tensors[0]);

        static float[] Tensor(Weights weights, ParameterInfo parameter)
        {
            float[] tensor = new float[parameter.Count];
            weights.CopyTensor(parameter, tensor);
            return tensor;
        }
    }

    [Fact]
    public void What_ranks_exchange_counts_as_memory()
    {
        NetworkInfo network = NetworkRegistry.All[0];
        long[] bytes = ThreadRanks.Run(2, ranks =>
        {
            using Workers workers = new(1, ranks);
            using Workspace workspace = new(network.Memory, capacity: 20, workers);
            return workspace.Bytes;
        });
        Assert.All(bytes, taken => Assert.Equal(network.Memory.Bytes(20, threads: 1) + network.Memory.ExchangeBytes(20), taken));

        MemoryNeeds rows = new(0, 250_000, 0, 0, 0);
        Assert.Equal(64, WeightsPredictions.BatchSize(rows, threads: 1, 256_000_000));
        Assert.Equal(32, WeightsPredictions.BatchSize(rows, threads: 1, 256_000_000, isShared: true));
    }
}
