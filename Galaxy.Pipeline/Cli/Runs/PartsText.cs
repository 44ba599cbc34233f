using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>The sizes of a split's parts, in words.</summary>
internal static class PartsText
{
    /// <summary><c>1,600 images to train on, 200 to validate, 200 to test</c>; validation is left out if there is none.</summary>
    public static string Of(Split split) =>
        $"{Plural.Of(split.Training.Count, "image")} to train on, {Validation(split)}{Quantity.Count(split.Test.Count)} to test";

    private static string Validation(Split split) => split.Validation.Count == 0 ? "" : $"{Quantity.Count(split.Validation.Count)} to validate, ";
}
