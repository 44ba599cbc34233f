using System.CommandLine;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli.Evaluate;

/// <summary>Which images <c>galaxy evaluate</c> tests on.</summary>
internal static class PartFlag
{
    private static readonly IReadOnlyList<string> Names = [.. Enum.GetValues<TestedPart>().Select(Word)];

    public static Option<string?> Create() => Flag.OptionalChoice(
        "--part",
        "Images to test on: the test images of the training; all that the model was neither trained nor validated on; or all. By default, test "
        + "without --data or with a folder that holds most of the training's images, unseen with any other",
        Names);

    /// <summary>The flag's value; without it, the test for the training's own source, and null for any other.</summary>
    public static TestedPart? Read(string? word, bool isElsewhere) => word is null
        ? isElsewhere ? null : TestedPart.Test
        : Enum.GetValues<TestedPart>().First(part => Word(part) == word);

    /// <summary>The word for a part.</summary>
    public static string Word(TestedPart part) => part.ToString().ToLowerInvariant();
}
