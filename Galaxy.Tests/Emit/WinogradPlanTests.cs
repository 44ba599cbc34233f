using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Networks;
using Galaxy.Generators.Planning;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Emit;

/// <summary>Which convolutions use Winograd's filtering.</summary>
public sealed class WinogradPlanTests
{
    private static readonly Net _image = Net.Input(8, 8, 3);

    private static readonly Net _first = _image.Conv(12, 1);

    public static TheoryData<Net> EvenOutputs =>
        [_first.Conv(16, 3, padding: 1), _first.Conv(40, 3).Relu(), _first.Conv(8, 3, padding: 2).Relu().MaxPool(2)];

    public static TheoryData<Net> Others =>
        [_first.Conv(16, 5, padding: 2), _first.Conv(16, 3, stride: 2, padding: 1), _first.Conv(16, 3).MaxPool(3)];

    [Theory]
    [MemberData(nameof(EvenOutputs))]
    public void Three_by_three_with_even_outputs_is_planned_by_Winograd_in_every_pass(Net net)
    {
        ConvStagePlan conv = Stages(net)[1];
        Assert.NotNull(conv.Winograd.Forward);
        Assert.NotNull(conv.Winograd.WeightGradient);
        Assert.NotNull(conv.Winograd.InputGradient);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Other_windows_strides_and_pools_are_computed_directly_forward(Net net) => Assert.Null(Stages(net)[1].Winograd.Forward);

    [Fact]
    public void Odd_outputs_are_computed_directly() => Assert.Null(Stages(Net.Input(9, 9, 3).Conv(12, 1).Conv(16, 3))[1].Winograd.Forward);

    [Fact]
    public void An_image_of_three_channels_is_read_directly() => Assert.Null(Stages(_image.Conv(16, 3, padding: 1))[0].Winograd.Forward);

    private static List<ConvStagePlan> Stages(Net net) =>
        [.. Planner.Plan(net.Flatten().Dense(2).Spec(), Target.Avx2).Stages.OfType<ConvStagePlan>()];
}
