using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Data;

/// <summary>What an epoch shows.</summary>
public static class EpochViews
{
    /// <summary>Quarter turns and their mirror images; images that are not square have half as many.</summary>
    public static int Orientations(bool areSquare) => areSquare ? 8 : 4;

    /// <summary>Every image once, in the order and variations of an epoch: a pure function of seed and epoch.</summary>
    /// <param name="count">Images.</param>
    /// <param name="input">Their size.</param>
    /// <param name="augmentation">How to vary them.</param>
    /// <param name="seed">The training's.</param>
    /// <param name="epoch">From 1.</param>
    public static View[] Of(int count, Shape input, Augmentation augmentation, ulong seed, int epoch)
    {
        RandomStream turns = new(Seeds.Derive(Seeds.Derive(seed, "orientations"), (ulong)epoch));
        RandomStream variations = new(Seeds.Derive(Seeds.Derive(seed, "variations"), (ulong)epoch));
        RandomStream observations = new(Seeds.Derive(Seeds.Derive(seed, "observations"), (ulong)epoch));
        int orientations = augmentation.QuarterTurns ? Orientations(input.Height == input.Width) : 1;
        return
        [
            .. EpochOrder.Of(count, seed, epoch).Select(image => new View(
                image,
                1 + turns.NextInt(orientations),
                augmentation.Resamples ? Variation.Draw(augmentation, input, ref variations) : null,
                augmentation.Observes ? Observation.Draw(augmentation, ref observations) : null)),
        ];
    }
}
