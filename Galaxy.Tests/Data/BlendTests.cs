using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Data;

public sealed class BlendTests
{
    private static readonly Shape Input = new(12, 16, 3);
    private static readonly float[] Ones = [.. Enumerable.Repeat(1f, Input.Count)];
    private static readonly float[] Zeros = new float[Input.Count];

    [Fact]
    public void Without_mixing_there_are_no_blends() => Assert.Empty(EpochBlends.Of(10, Input, Augmentation.Full, seed: 1, epoch: 1));

    [Fact]
    public void Mixup_adds_the_shares_of_both()
    {
        Blend[] blends = Draw(new Augmentation { Mixup = 1 });
        Assert.All(blends, blend => Assert.Null(blend.Patch));
        Assert.All(blends, blend => Assert.All(Mix(blend), value => Assert.Equal(blend.Share, value)));
        Assert.InRange(blends.Average(blend => blend.Share), 0.47, 0.53);
    }

    [Fact]
    public void CutMix_keeps_the_share_of_pixels_that_its_label_says()
    {
        Blend[] blends = Draw(new Augmentation { CutMix = 1 });
        Assert.All(blends, blend => Assert.Equal(blend.Share, Mix(blend).Average(), 1e-5f));
        Assert.All(blends, blend => Assert.DoesNotContain(Mix(blend), value => value is not (0 or 1)));
        Assert.Contains(blends, blend => blend.Share < 0.2);
        Assert.Contains(blends, blend => blend.Share > 0.95);
    }

    [Fact]
    public void A_patch_is_one_rectangle_of_the_other_view()
    {
        Blend blend = new(0.5f, (2..5, 3..9));
        float[] mixed = Mix(blend);
        for (int value = 0; value < mixed.Length; value++)
        {
            (int row, int column) = (value / (Input.Width * 3), value / 3 % Input.Width);
            Assert.Equal(row is >= 2 and < 5 && column is >= 3 and < 9 ? 0 : 1, mixed[value]);
        }
    }

    [Fact]
    public void With_both_half_of_the_views_get_one_and_half_the_other() => Assert.InRange(
        Draw(new Augmentation { Mixup = 0.2, CutMix = 1 }).Average(blend => blend.Patch is null ? 1.0 : 0), 0.45, 0.55);

    [Fact]
    public void Blends_are_a_function_of_seed_and_epoch()
    {
        Augmentation both = new() { Mixup = 0.4, CutMix = 1 };
        Assert.Equal(EpochBlends.Of(20, Input, both, seed: 1, epoch: 3), EpochBlends.Of(20, Input, both, seed: 1, epoch: 3));
        Assert.NotEqual(EpochBlends.Of(20, Input, both, seed: 1, epoch: 3), EpochBlends.Of(20, Input, both, seed: 1, epoch: 4));
        Assert.NotEqual(EpochBlends.Of(20, Input, both, seed: 1, epoch: 3), EpochBlends.Of(20, Input, both, seed: 2, epoch: 3));
    }

    private static Blend[] Draw(Augmentation augmentation) => EpochBlends.Of(1000, Input, augmentation, seed: 4, epoch: 1);

    /// <summary>A view of ones mixed with one of zeros.</summary>
    private static float[] Mix(Blend blend)
    {
        float[] mixed = new float[Input.Count];
        blend.Apply(Ones, Zeros, mixed, Input);
        return mixed;
    }
}
