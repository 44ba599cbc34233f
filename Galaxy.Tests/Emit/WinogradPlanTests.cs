using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Networks;
using Galaxy.Generators.Planning;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Emit;

/// <summary>Which convolutions are computed by Winograd's filtering.</summary>
public sealed class WinogradPlanTests
{
    [Theory]
    [InlineData("""{ "type": "conv2d", "filters": 16, "kernel": 3, "padding": 1 },""")]
    [InlineData("""{ "type": "conv2d", "filters": 40, "kernel": 3 }, { "type": "relu" },""")]
    [InlineData("""{ "type": "conv2d", "filters": 8, "kernel": 3, "padding": 2 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },""")]
    public void Three_by_three_with_even_outputs_is_planned_by_Winograd_in_every_pass(string layers)
    {
        ConvStagePlan conv = Second(layers);
        Assert.NotNull(conv.Winograd.Forward);
        Assert.NotNull(conv.Winograd.WeightGradient);
        Assert.NotNull(conv.Winograd.InputGradient);
    }

    [Theory]
    [InlineData("""{ "type": "conv2d", "filters": 16, "kernel": 5, "padding": 2 },""")]
    [InlineData("""{ "type": "conv2d", "filters": 16, "kernel": 3, "padding": 1, "stride": 2 },""")]
    [InlineData("""{ "type": "conv2d", "filters": 16, "kernel": 3 }, { "type": "maxPool2d", "size": 3 },""")]
    public void Other_windows_strides_and_pools_are_computed_directly_forward(string layers) => Assert.Null(Second(layers).Winograd.Forward);

    [Fact]
    public void Odd_outputs_are_computed_directly() => Assert.Null(Second("""{ "type": "conv2d", "filters": 16, "kernel": 3 },""", size: 9).Winograd.Forward);

    [Fact]
    public void An_image_of_three_channels_is_read_directly() =>
        Assert.Null(Stages("""{ "type": "conv2d", "filters": 16, "kernel": 3, "padding": 1 },""", size: 8)[0].Winograd.Forward);

    private static ConvStagePlan Second(string layers, int size = 8) =>
        Stages($$"""{ "type": "conv2d", "filters": 12, "kernel": 1 }, {{layers}}""", size)[1];

    private static List<ConvStagePlan> Stages(string layers, int size) =>
    [
        .. Planner.Plan(
            Networks.Parse(Networks.Json($"{layers} {Networks.End}", $$"""{ "height": {{size}}, "width": {{size}}, "channels": 3 }""")), Target.Avx2)
            .Stages.OfType<ConvStagePlan>(),
    ];
}
