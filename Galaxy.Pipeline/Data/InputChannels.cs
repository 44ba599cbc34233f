using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>The channels of a picture that a network can take: its three colors, or its luma alone.</summary>
public static class InputChannels
{
    /// <summary>What the luma's weights add up to: they are in 1/65536.</summary>
    internal const int LumaOne = 1 << LumaBits;

    private const int LumaBits = 16;
    private const int RedWeight = 19595;
    private const int GreenWeight = 38470;
    private const int BlueWeight = 7471;

    /// <summary>The weights of red, green and blue in the luma.</summary>
    internal static ImmutableArray<int> LumaWeights { get; } = [RedWeight, GreenWeight, BlueWeight];

    /// <summary>Whether the network has 1 or 3 input channels.</summary>
    public static Result<Unit> Check(Shape input) => input.Channels is 1 or Image.Channels
        ? Result.Done
        : new Problem(
            "the network",
            $"the input has {input.Channels} channels and a picture has 3 (color) or 1 (gray)",
            "Set input.channels to 3 or 1");

    /// <summary>Luma of a pixel, 0…255 (ITU-R BT.601, weights in 1/65536), rounded.</summary>
    /// <param name="pixel">Red, green, blue.</param>
    public static byte Luma(ReadOnlySpan<byte> pixel) =>
        (byte)((pixel[0] * RedWeight + pixel[1] * GreenWeight + pixel[2] * BlueWeight + LumaOne / 2) >> LumaBits);
}
