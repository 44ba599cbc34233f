using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Data;

/// <summary>How an epoch mixes its views.</summary>
public static class EpochBlends
{
    /// <summary>A blend for every view, a pure function of seed and epoch; none if the augmentation does not mix.</summary>
    /// <param name="count">Views.</param>
    /// <param name="input">Their shape.</param>
    /// <param name="augmentation">How to mix them.</param>
    /// <param name="seed">The training's.</param>
    /// <param name="epoch">From 1.</param>
    public static Blend[] Of(int count, Shape input, Augmentation augmentation, ulong seed, int epoch)
    {
        if (!augmentation.Mixes)
            return [];
        RandomStream random = new(Seeds.Derive(Seeds.Derive(seed, "blends"), (ulong)epoch));
        Blend[] blends = new Blend[count];
        foreach (ref Blend blend in blends.AsSpan())
            blend = Blend.Draw(augmentation, input, ref random);
        return blends;
    }
}
