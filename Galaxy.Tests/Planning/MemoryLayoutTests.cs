using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Tests.Planning;

public sealed class MemoryLayoutTests
{
    private static readonly LayerPlan _layer =
        new("stem", "conv1", "conv2d", Line: 4, new MapShape(8, 8, 3), new MapShape(8, 8, 20), new LayerCost(560, 1, 3))
        {
            IsConvolution = true,
            SmallestBatch = 1,
        };

    private static readonly ParameterLayout _parameters = new(
    [
        (_layer, new(
        [
            ParameterTensor.Vector(ParameterGroup.Running, ParameterKind.RunningMean, "running_mean", "RunningMean", 20),
            new ParameterTensor(ParameterGroup.SummedByShard, ParameterKind.Weight, "weight", new([20, 3, 3, 3]), 20) { Part = "Weights", Rows = 27 },
        ])),
    ], Target.Avx2);

    /// <summary>20 outputs are a panel of 16 and one of 8.</summary>
    [Fact]
    public void Weights_lie_in_full_panels_and_a_narrow_one()
    {
        WeightPlan weights = Layout(folds: false).Weights(_layer);
        Assert.Equal((2, 24, 27 * 16, 27 * 24), (weights.PanelCount, weights.PaddedOutputs, weights.PanelFloats, weights.Floats));
        Assert.Equal([new PanelRun(0, 1, 16), new PanelRun(16, 1, 8)], weights.Panels);
    }

    [Fact]
    public void Groups_lie_one_after_another_and_tensors_are_listed_as_in_a_model_file()
    {
        Assert.Equal(["stem.running_mean", "stem.weight"], _parameters.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(["Conv1.Weights", "Conv1.RunningMean"], _parameters.Addresses.Select(address => $"{address}"));
        Assert.Equal((656, 656), (_parameters.EndOf(ParameterGroup.SummedByShard), _parameters[_layer, "running_mean"].Place.Offset));
        Assert.Equal(688, _parameters.Floats);
    }

    [Fact]
    public void Folded_parameters_have_one_place()
    {
        MemoryLayout layout = Layout(folds: true);
        Assert.Equal("Parameters.Folded", $"{layout.Copy}");
        Assert.Same(layout.Copy, layout.Copy);
        Assert.Equal(656, layout.Shared.Floats);
    }

    [Fact]
    public void Without_folding_there_is_no_copy() => Assert.Null(Layout(folds: false).Copy);

    [Theory]
    [InlineData(17, 32)]
    [InlineData(1008, 1008)]
    [InlineData(1024, 1040)]
    [InlineData(2047, 2064)]
    public void Rows_do_not_share_cache_sets(int columns, int stride) =>
        Assert.Equal(stride, Layout(folds: false).TakeMatrix("Dense1", "Output", columns).Stride);

    private static MemoryLayout Layout(bool folds) => new(_parameters, folds, Target.Avx2);
}
