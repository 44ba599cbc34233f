namespace Galaxy.Pipeline.Cli;

/// <summary>Tells of a validation part that was asked for and has no image.</summary>
internal static class EmptyValidation
{
    /// <param name="share">What was asked for.</param>
    /// <param name="images">Images in the part.</param>
    public static IEnumerable<string> Note(double share, int images) => share > 0 && images == 0
        ? [$"There are too few images for a validation part of {Quantity.Mark(share)}: the last epoch's weights are kept, and there is no temperature."]
        : [];
}
