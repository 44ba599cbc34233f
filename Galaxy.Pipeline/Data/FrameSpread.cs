using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>How the sizes of frames spread that pictures' light has given: sides as shares of the pictures' shorter sides.</summary>
/// <param name="Pictures">Pictures that were framed by their light.</param>
/// <param name="Fallbacks">Those in which no galaxy was found; they show the middle half, and do not count below.</param>
/// <param name="Smallest">Of those with a galaxy; 0 if there are none, as below.</param>
/// <param name="LowerQuartile">A quarter of the frames are at most as large.</param>
/// <param name="Median">Half of them are.</param>
/// <param name="UpperQuartile">Three quarters of them are.</param>
/// <param name="Largest">All of them are.</param>
public sealed record FrameSpread(
    int Pictures, int Fallbacks, double Smallest, double LowerQuartile, double Median, double UpperQuartile, double Largest)
{
    /// <summary>The spread of a dataset's frames; null if its pictures are not framed by their light.</summary>
    public static FrameSpread? Of(Dataset dataset)
    {
        FoundFrame[] frames = [.. dataset.Images.Select(image => image.Frame).OfType<FoundFrame>()];
        if (frames.Length == 0)
            return null;
        double[] shares = [.. frames.Where(frame => !frame.IsFallback).Select(frame => frame.Share).Order()];
        return new FrameSpread(
            frames.Length, frames.Length - shares.Length, Quantile(shares, 0), Quantile(shares, 1), Quantile(shares, 2), Quantile(shares, 3),
            Quantile(shares, 4));
    }

    /// <summary>In a line, for people.</summary>
    public override string ToString()
    {
        string sizes = Pictures == Fallbacks
            ? ""
            : $" Their sides are {Quantity.WholePercent(Smallest)} to {Quantity.WholePercent(Largest)} of the pictures', half of them "
                + $"{Quantity.WholePercent(LowerQuartile)} to {Quantity.WholePercent(UpperQuartile)}, the median {Quantity.WholePercent(Median)}.";
        string fallbacks = Fallbacks == 0
            ? ""
            : $" In {Plural.Of(Fallbacks, "picture")} no galaxy was found; the middle half is shown.";
        return $"{Plural.Of(Pictures, "picture")} framed by light.{sizes}{fallbacks}";
    }

    private static double Quantile(double[] sorted, int quarters) => sorted.Length == 0 ? 0 : sorted[(sorted.Length - 1) * quarters / 4];
}
