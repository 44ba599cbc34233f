using Galaxy.Generators.Networks;
using Galaxy.Kernels.Memory;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Models;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.OnDemand;

/// <summary>A spec in a model file is read before anything is compiled from it, and takes no more than the file and the machine hold.</summary>
public sealed class UntrustedSpecTests
{
    private static readonly string _written = SpecText.Canonical(Net.Input(6, 6, 3).Conv(4, 3).Relu().Flatten().Dense(2).Spec());

    [Fact]
    public void As_Galaxy_writes_it_it_is_read() =>
        Assert.Equal(_written, SpecText.Canonical(Assert.IsType<Result<NetworkSpec>.Ok>(UntrustedSpec.Read("model", _written)).Value));

    [Theory]
    [InlineData("{ ", "}")]
    [InlineData("/* */{", "}")]
    [InlineData("{", "}\n")]
    public void Written_in_another_way_it_is_refused(string before, string after)
    {
        Problem problem = Assert.IsType<Result<NetworkSpec>.Failed>(UntrustedSpec.Read("model", before + _written[1..^1] + after)).Problem;

        Assert.Equal("the network in it, Tiny, is not written as Galaxy writes it", problem.What);
    }

    [Fact]
    public void A_file_that_holds_fewer_numbers_than_its_network_has_is_refused_before_anything_is_compiled()
    {
        string spec = SpecText.Canonical(Net.Input(64, 64, 3).Flatten().Dense(2).Spec());

        Assert.IsType<Result<NetworkSpec>.Ok>(UntrustedSpec.Read("m", spec, 24_578));
        Assert.Equal(
            "m: its network has 24,578 parameters, and the file holds 24,577. Take the file from its source again, or train a new model.",
            Assert.IsType<Result<NetworkSpec>.Failed>(UntrustedSpec.Read("m", spec, 24_577)).Problem.ToString());
    }

    [Fact]
    public void A_model_files_numbers_are_those_of_its_network()
    {
        byte[] file = ModelFile.ToBytes(TinyNetwork.Model(), TinyNetwork.Info);

        Assert.Equal(
            new StoredNetwork(TinyNetwork.Info.Spec, TinyNetwork.Info.Parameters.Sum(parameter => parameter.Shape.Aggregate(1L, (floats, size) => floats * size))),
            Assert.IsType<Result<StoredNetwork>.Ok>(ModelFile.Network(file, "m")).Value);
    }

    [Theory]
    [InlineData(256_000_000, 64)]
    [InlineData(255_999_999, 32)]
    [InlineData(16_000_000, 4)]
    [InlineData(1, 1)]
    public void As_many_images_are_classified_at_a_time_as_fit_a_quarter_of_the_memory(long memory, int images) =>
        Assert.Equal(images, WeightsPredictions.BatchSize(new MemoryNeeds(250_000, 0, 0, 0, 0), threads: 2, memory));
}
