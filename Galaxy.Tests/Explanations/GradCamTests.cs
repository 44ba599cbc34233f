using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Explanations;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Explanations;

public sealed class GradCamTests
{
    public static TheoryData<Net, string> FirstStages => new()
    {
        { Net.Input(8, 8, 3).Conv(18, 3, padding: 1).Relu().MaxPool(2), "relu1" },
        { Net.Input(8, 8, 3).Conv(5, 2).BatchNorm().LeakyRelu(), "bn1" },
    };

    [Theory]
    [MemberData(nameof(FirstStages))]
    public void Heat_by_every_convolution_and_for_every_class_is_that_of_a_naive_double_precision_computation(Net first, string inner)
    {
        Net net = first.Conv(9, 3).Relu().Flatten().Dense(2);
        RandomBatch batch = RandomBatch.For(net, 1, new Random(5));
        using CompiledNetwork network = CompiledNetwork.From(net);
        ReferenceNetwork reference = new ReferenceNetwork(net).Load(batch.Parameters);
        foreach (ushort label in (ushort[])[0, 1])
        {
            var maps = reference.ClassGradients(batch.Images, label);
            foreach (MapInfo map in ((string[])["conv1", "conv2"]).Select(name => Find(network, name)))
            {
                var (output, gradient) = maps[map.Layer];
                Agreement.Within<float, double>(
                    1e-4, [.. Heat(network, batch, label, map).Values], Naive(map.Shape, output, gradient), $"heat of {map.Layer} for class {label}");
            }
        }

        Assert.Contains(inner, Find(network, "conv1").Layers);
    }

    /// <summary>Class 1 depends on the upper left of the first channel alone; the second channel is bright at the lower right.</summary>
    [Fact]
    public void Class_that_depends_on_a_corner_is_explained_by_that_corner()
    {
        const int side = 6;
        Net net = Net.Input(side, side, 2).Conv(2, 1).Relu().Flatten().Dense(2);
        float[] image = new float[side * side * 2];
        image[0] = 1;
        image[^1] = 5;
        float[] dense = new float[2 * 2 * side * side];
        dense[2 * side * side] = 1;
        Dictionary<string, float[]> parameters = new()
        {
            ["conv1.weight"] = [1, 0, 0, 1], ["conv1.bias"] = [0, 0], ["dense1.weight"] = dense, ["dense1.bias"] = [0, 0],
        };
        using CompiledNetwork network = CompiledNetwork.From(net);
        RandomBatch batch = new(parameters, image, [1]);
        MapInfo map = Find(network, null);

        Assert.Equal<float>([1, .. new float[side * side - 1]], Heat(network, batch, 1, map).Values);
        Assert.True(Heat(network, batch, 0, map).IsCold);
    }

    [Fact]
    public void Evidence_against_a_class_is_cold() =>
        Assert.Equal<float>([0, 0.25f, 1, 0], GradCam.Of(new Shape(2, 2, 1), [-1, 1, 4, 0], [3, 1, 0, 4]).Values);

    [Fact]
    public void Channels_are_weighted_by_their_mean_gradients() =>
        Assert.Equal<float>([0.5f, 1], GradCam.Of(new Shape(1, 2, 2), [1, 1, 2, 2], [4, -3, 2, 1]).Values);

    private static MapInfo Find(CompiledNetwork network, string? layer) =>
        Assert.IsType<Result<ExplainedLayer>.Ok>(ExplainedLayer.Find(network.Info, layer)).Value.Map;

    private static HeatMap Heat(CompiledNetwork network, RandomBatch batch, ushort label, MapInfo map)
    {
        var (output, gradient) = network.ClassGradients(batch.Parameters, batch.Images, label)[map.Layer];
        return GradCam.Of(map.Shape, output, gradient!);
    }

    private static double[] Naive(Shape shape, double[] output, double[] gradient)
    {
        double[] heat = new double[shape.Height * shape.Width];
        for (int channel = 0; channel < shape.Channels; channel++)
        {
            double weight = 0;
            for (int pixel = 0; pixel < heat.Length; pixel++)
                weight += gradient[pixel * shape.Channels + channel] / heat.Length;
            for (int pixel = 0; pixel < heat.Length; pixel++)
                heat[pixel] += weight * output[pixel * shape.Channels + channel];
        }

        double most = heat.Max();
        return [.. heat.Select(value => most > 0 ? Math.Max(0, value) / most : 0)];
    }
}
