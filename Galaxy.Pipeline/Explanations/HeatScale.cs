using System.Collections.Immutable;

namespace Galaxy.Pipeline.Explanations;

/// <summary>
/// The colors of heat. From violet to yellow they only get lighter, so that their order is visible with every kind of color vision.
/// </summary>
internal static class HeatScale
{
    /// <summary>Opacity of the hottest color: the rest shows the picture beneath.</summary>
    private const float MostOpaque = 0.65f;

    private static readonly ImmutableArray<(float Red, float Green, float Blue)> Anchors =
        [(48, 18, 110), (140, 32, 120), (210, 66, 78), (246, 135, 32), (252, 232, 90)];

    /// <summary>Red, green and blue, 0 to 255.</summary>
    /// <param name="heat">0 to 1.</param>
    public static (float Red, float Green, float Blue) Color(float heat)
    {
        float place = Math.Clamp(heat, 0, 1) * (Anchors.Length - 1);
        int anchor = Math.Min((int)place, Anchors.Length - 2);
        ((float red, float green, float blue), var next) = (Anchors[anchor], Anchors[anchor + 1]);
        float share = place - anchor;
        return (Mix(red, next.Red, share), Mix(green, next.Green, share), Mix(blue, next.Blue, share));
    }

    /// <summary>What a pixel becomes under heat: the hotter, the less of its own color is left.</summary>
    /// <param name="pixel">Red, green, blue.</param>
    /// <param name="heat">0 to 1.</param>
    /// <param name="result">Receives red, green, blue.</param>
    public static void Blend(ReadOnlySpan<byte> pixel, float heat, Span<byte> result)
    {
        (float red, float green, float blue) = Color(heat);
        float opacity = MostOpaque * heat;
        result[0] = (byte)(Mix(pixel[0], red, opacity) + 0.5f);
        result[1] = (byte)(Mix(pixel[1], green, opacity) + 0.5f);
        result[2] = (byte)(Mix(pixel[2], blue, opacity) + 0.5f);
    }

    private static float Mix(float from, float to, float share) => from + (to - from) * share;
}
