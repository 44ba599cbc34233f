using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Data;

/// <summary>Mean and standard deviation per input channel, of pixels scaled from 0…255 to 0…1.</summary>
/// <param name="Mean">One per channel.</param>
/// <param name="Deviation">One per channel, above zero.</param>
public sealed record Standardization(ImmutableArray<float> Mean, ImmutableArray<float> Deviation)
{
    /// <summary>Input channels: 3 (red, green, blue) or 1 (luma).</summary>
    public int Channels => Mean.Length;

    /// <summary>Population mean and deviation of the training images, from exact integer sums: the order of the images does not matter.</summary>
    /// <param name="training">The training part of a split, at least one image.</param>
    /// <param name="input">The network's input; a <see cref="Problem"/> unless it has 1 or 3 channels.</param>
    public static Result<Standardization> Fit(Dataset training, Shape input) =>
        InputChannels.Check(input).Map(_ => ChannelSums.Of(training, input.Channels).ToStandardization());

    /// <summary>The table that standardizes pixels.</summary>
    public PixelTable ToTable() => new(this);
}
