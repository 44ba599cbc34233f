using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

/// <summary>Whose factor counts for a layer, and which names are refused.</summary>
public sealed class LayerFactorsTests
{
    private static readonly LayerFactors _factors = Of(("body", 0.1), ("conv", 0.2), ("conv1", 0), ("head", 3), ("dense", 2));

    [Theory]
    [InlineData("conv1", 0)]
    [InlineData("conv12", 0.2)]
    [InlineData("bn1", 0.1)]
    [InlineData("dense1", 2)]
    [InlineData("dense2", 3)]
    public void The_most_specific_name_counts(string layer, double factor) => Assert.Equal(factor, _factors.Of(layer, head: "dense2"));

    [Fact]
    public void A_layer_without_a_factor_learns_as_all_do() => Assert.Equal(1, Of(("conv", 0.1)).Of("dense1", head: "dense1"));

    [Fact]
    public void Equal_factors_are_equal() => Assert.Equal(Of(("conv", 0.1), ("bn", 0)), Of(("conv", 0.1), ("bn", 0)));

    [Fact]
    public void A_name_that_the_network_does_not_have_is_refused_with_the_nearest()
    {
        Assert.IsType<Result<Unit>.Ok>(Of(("dense", 1), ("dense1", 1), ("head", 1), ("body", 0)).Check(SoftmaxRegression.Info, source: null));

        Problem problem = Assert.IsType<Result<Unit>.Failed>(Of(("dense11", 1)).Check(SoftmaxRegression.Info, source: null)).Problem;

        Assert.Contains("has no layer 'dense11'", problem.What, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'dense1'?", problem.Remedy, StringComparison.Ordinal);
    }

    private static LayerFactors Of(params (string Name, double Factor)[] factors) =>
        new([.. factors.Select(factor => KeyValuePair.Create(factor.Name, factor.Factor))]);
}
