using System.Globalization;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Networks;
using Galaxy.Generators.Planning;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;
using Galaxy.Tests.Spec;
using Layer = Galaxy.Generators.Layers.Layer;

namespace Galaxy.Tests.Language;

/// <summary>The layers' shapes, parameters, memory and cost.</summary>
public sealed class LayerAnswersTests
{
    [Theory]
    [InlineData("8, 6, 3", """{ "type": "conv2d", "filters": 20, "kernel": 3, "stride": 2, "padding": 1 }""", "4×3×20: 560 parameters, 672 in memory; 288 out, 544 added; 12960 FLOP")]
    [InlineData("4, 3, 20", """{ "type": "batchNorm" }""", "4×3×20: 40 parameters, 96 in memory; 288 out, 576 added; 0 FLOP")]
    [InlineData("4, 3, 20", """{ "type": "relu" }""", "4×3×20: 0 parameters, 0 in memory; 288 out, 0 added; 0 FLOP")]
    [InlineData("4, 3, 20", """{ "type": "leakyRelu" }""", "4×3×20: 0 parameters, 0 in memory; 288 out, 0 added; 0 FLOP")]
    [InlineData("4, 3, 20", """{ "type": "dropout", "rate": 0.5 }""", "4×3×20: 0 parameters, 0 in memory; 288 out, 0 added; 0 FLOP")]
    [InlineData("4, 3, 20", """{ "type": "add", "from": "conv1" }""", "4×3×20: 0 parameters, 0 in memory; 288 out, 576 added; 0 FLOP")]
    [InlineData("7, 5, 3", """{ "type": "maxPool2d", "size": 2 }""", "3×2×3: 0 parameters, 0 in memory; 48 out, 48 added; 0 FLOP")]
    [InlineData("7, 5, 3", """{ "type": "avgPool2d", "size": 3, "stride": 1 }""", "5×3×3: 0 parameters, 0 in memory; 120 out, 120 added; 0 FLOP")]
    [InlineData("7, 5, 20", """{ "type": "globalAvgPool" }""", "20: 0 parameters, 0 in memory; 24 out, 24 added; 0 FLOP")]
    [InlineData("4, 3, 20", """{ "type": "flatten" }""", "240: 0 parameters, 0 in memory; 288 out, 0 added; 0 FLOP")]
    [InlineData("1, 1, 30", """{ "type": "dense", "units": 9 }""", "9: 279 parameters, 528 in memory; 16 out, 16 added; 540 FLOP")]
    public void Layer_answers(string shape, string json, string answers)
    {
        int[] sizes = [.. shape.Split(", ").Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        MapShape input = new(sizes[0], sizes[1], sizes[2]);
        long floats = Target.Avx2.Floats(input);
        Layer layer = TestLayer.Read(json);
        Assert.Equal(
            answers,
            $"{layer.Output(input)}: {layer.Parameters(input)} parameters, {layer.ParameterFloats(input, floats, Target.Avx2)} in memory; "
            + $"{layer.OutputFloats(input, floats, Target.Avx2)} out, {layer.AddedFloats(input, Target.Avx2)} added; {layer.ForwardFlops(input)} FLOP");
    }

    /// <summary>Memory begins each tensor on a cache line, which the limits do not count.</summary>
    [Fact]
    public void Parameters_take_no_more_memory_than_is_checked() => RandomNets.All.Holds(seed: 7, count: 100, net =>
    {
        NetworkSpec spec = net.Spec();
        NetworkPlan plan = Planner.Plan(spec, Target.Avx2);
        Assert.InRange(plan.Memory.Parameters, 1, CheckedFloats(spec) + plan.Parameters.Count * Arena.CacheLineFloats);
    });

    private static long CheckedFloats(NetworkSpec spec)
    {
        (MapShape shape, long floats, long parameters) = (spec.Input.Shape, Target.Avx2.Floats(spec.Input.Shape), 0);
        foreach (Layer layer in spec.Layers)
        {
            parameters += layer.ParameterFloats(shape, floats, Target.Avx2);
            (floats, shape) = (layer.OutputFloats(shape, floats, Target.Avx2), layer.Output(shape));
        }

        return parameters;
    }
}
