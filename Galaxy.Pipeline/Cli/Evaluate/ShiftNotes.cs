using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Evaluate;

/// <summary>Says what to know of pictures before trusting their shifts.</summary>
internal static class ShiftNotes
{
    /// <summary>A note if pictures at half scale have fewer pixels than the network's input.</summary>
    public static IEnumerable<string> Of(Dataset tested)
    {
        int small = tested.Images.Count(image => image.Side < 2 * Math.Min(image.Image.Height, image.Image.Width));
        if (small > 0)
            yield return $"{Plural.Of(small, "picture")} at half scale {(small == 1 ? "has" : "have")} fewer pixels than the network's input, and "
                + $"{(small == 1 ? "is" : "are")} enlarged for it.";
    }
}
