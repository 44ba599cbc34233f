using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

public sealed class InitializationTests
{
    [Fact]
    public void Weights_are_uniform_within_the_root_of_six_over_the_fan_in_and_biases_are_zero()
    {
        float[] memory = Fill(seed: 5);
        float[] weights = Tensor("dense1.weight", memory);
        double bound = Math.Sqrt(6.0 / 12);

        Assert.All(weights, value => Assert.InRange(value, -bound, bound));
        Assert.InRange(weights.Max(), bound / 2, bound);
        Assert.InRange(weights.Min(), -bound, -bound / 2);
        Assert.Equal(weights.Length, weights.Distinct().Count());
        Assert.All(Tensor("dense1.bias", memory), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Padding_stays_zero()
    {
        float[] memory = Fill(seed: 5);

        Assert.Equal(Tensor("dense1.weight", memory).Length, memory.Count(value => value != 0));
    }

    [Fact]
    public void Another_seed_gives_other_weights_and_the_same_seed_the_same()
    {
        Assert.Equal(Fill(seed: 5), Fill(seed: 5));
        Assert.NotEqual(Fill(seed: 5), Fill(seed: 6));
    }

    [Fact]
    public void Tensors_do_not_depend_on_each_other()
    {
        NetworkInfo swapped = SoftmaxRegression.Info with { Parameters = [.. SoftmaxRegression.Info.Parameters.Reverse()] };

        float[] memory = new float[swapped.ParameterFloats];
        Initialization.Fill(swapped, 5, memory);

        Assert.Equal(Fill(seed: 5), memory);
    }

    [Fact]
    public void Normalization_starts_as_the_identity()
    {
        NetworkInfo network = SoftmaxRegression.Info with
        {
            ParameterFloats = 32,
            Parameters =
            [
                Vector("bn1.weight", ParameterKind.Scale, 0), Vector("bn1.bias", ParameterKind.Bias, 8),
                Vector("bn1.running_mean", ParameterKind.RunningMean, 16), Vector("bn1.running_var", ParameterKind.RunningVariance, 24),
            ],
        };

        float[] memory = new float[32];
        Initialization.Fill(network, 5, memory);

        Assert.Equal([1f, 1f, 0f, 0f, 0f, 0f, 1f, 1f], memory.Chunk(8).SelectMany(tensor => tensor.Take(2)));
    }

    private static ParameterInfo Vector(string name, ParameterKind kind, int offset) =>
        new(name, kind, [2], new ParameterLayout(offset, 2, new WindowOrder(1, 1, 1, 1, 1, 1)));

    private static float[] Fill(ulong seed)
    {
        float[] memory = new float[SoftmaxRegression.Info.ParameterFloats];
        Initialization.Fill(SoftmaxRegression.Info, seed, memory);
        return memory;
    }

    private static float[] Tensor(string name, float[] memory)
    {
        ParameterInfo parameter = SoftmaxRegression.Info.Parameters.Single(parameter => parameter.Name == name);
        float[] tensor = new float[parameter.Count];
        parameter.CopyOut(memory, tensor);
        return tensor;
    }
}
