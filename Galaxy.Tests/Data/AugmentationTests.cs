using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Data;

public sealed class AugmentationTests
{
    private static readonly Shape Input = new(60, 80, 3);
    private static readonly Augmentation Some = new() { Rotation = 30, Zoom = 1.2, Shift = 0.1, Brightness = 0.2, Color = 0.05 };

    [Fact]
    public void Variations_fill_their_ranges_and_stay_in_them()
    {
        Variation[] variations = Draw(Some, seed: 4);

        AssertFills(variations.Select(one => Math.Atan2(one.Map.YX, one.Map.XX) * 180 / Math.PI), -30, 30);
        AssertFills(variations.Select(one => Math.Log(Math.Sqrt(one.Map.XX * one.Map.YY - one.Map.XY * one.Map.YX))), -Math.Log(1.2), Math.Log(1.2));
        AssertFills(variations.Select(one => (double)one.Map.X), -8, 8);
        AssertFills(variations.Select(one => (double)one.Map.Y), -6, 6);
        AssertFills(variations.Select(one => (one.Gain.X + one.Gain.Y + one.Gain.Z) / 3.0), 0.8 * 0.95, 1.2 * 1.05, slack: 0.1);
        AssertFills(variations.Select(one => (double)one.Gain.X / one.Gain.Y), 0.95 / 1.05, 1.05 / 0.95, slack: 0.1);
    }

    [Fact]
    public void Views_are_a_function_of_seed_epoch_and_place()
    {
        Assert.Equal(Draw(Some, seed: 4), Draw(Some, seed: 4));
        Assert.NotEqual(Draw(Some, seed: 4)[0], Draw(Some, seed: 5)[0]);
        Assert.NotEqual(Draw(Some, seed: 4)[0], Draw(Some, seed: 4, epoch: 2)[0]);
        Assert.Equal(Draw(Some, seed: 4)[..10], Draw(Some, seed: 4, count: 10));
    }

    [Fact]
    public void A_range_does_not_change_what_chance_makes_of_the_others() => Assert.Equal(
        Draw(Some, seed: 4).Select(one => one.Map), Draw(Some with { Brightness = 0, Color = 0.2 }, seed: 4).Select(one => one.Map));

    [Fact]
    public void Quarter_turns_alone_need_no_margin()
    {
        Assert.Equal((0, 0), (Augmentation.None.Margin(Input), Augmentation.Turns.Margin(Input)));
        Assert.Equal(2, new Augmentation { Brightness = 0.1 }.Margin(Input));
        Assert.Equal(23, Augmentation.Full.Margin(new Shape(64, 64, 3)));
    }

    private static Variation[] Draw(Augmentation augmentation, ulong seed, int epoch = 1, int count = 4000) =>
        [.. EpochViews.Of(count, Input, augmentation, seed, epoch).Select(view => view.Variation!.Value)];

    /// <summary>All values are in the range, and come as close to its ends as the slack, a fraction of its width.</summary>
    private static void AssertFills(IEnumerable<double> values, double least, double most, double slack = 0.01)
    {
        const double rounding = 1e-5;
        double near = slack * (most - least);
        Assert.InRange(values.Min(), least - rounding, least + near);
        Assert.InRange(values.Max(), most - near, most + rounding);
    }
}
