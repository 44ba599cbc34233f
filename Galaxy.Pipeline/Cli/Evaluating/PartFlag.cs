using System.CommandLine;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli;

/// <summary>Which images <c>galaxy evaluate</c> tests on.</summary>
internal static class PartFlag
{
    private static readonly IReadOnlyList<string> Names = [.. Enum.GetValues<TestedPart>().Select(Word)];

    public static Option<string?> Create() => Flag.OptionalChoice(
        "--part",
        "Images to test on: the training's test images; all that it was neither trained nor validated on; or all there are. By default the first "
        + "where most of the training's images are, the second elsewhere",
        Names);

    /// <summary>What the flag says; null without it.</summary>
    public static TestedPart? Read(string? word) => word is null ? null : Enum.GetValues<TestedPart>().First(part => Word(part) == word);

    /// <summary>The word for a part.</summary>
    public static string Word(TestedPart part) => part.ToString().ToLowerInvariant();
}
