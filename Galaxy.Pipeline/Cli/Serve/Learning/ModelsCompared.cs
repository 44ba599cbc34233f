using Galaxy.Pipeline.Training.Comparisons;
using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>Two models on the same pictures, which neither has learned from.</summary>
/// <param name="Held">How many pictures.</param>
/// <param name="OldRight">How many of them the old model got right.</param>
/// <param name="NewRight">The same of the new one.</param>
/// <param name="Test">Where just one of them was right.</param>
/// <param name="Notes">What to know of it, a sentence each.</param>
internal sealed record ModelsCompared(int Held, int OldRight, int NewRight, McNemarTest Test, ImmutableArray<string> Notes)
{
    /// <summary>With fewer pictures even the largest difference may be chance.</summary>
    private const int FewestToTell = 6;

    /// <summary>Compares the answers to pictures.</summary>
    /// <param name="old">Whether the old model got each right.</param>
    /// <param name="learned">Whether the new one did.</param>
    /// <param name="notes">What to know of it.</param>
    public static ModelsCompared Of(ImmutableArray<bool> old, ImmutableArray<bool> learned, IEnumerable<string> notes) =>
        new(old.Length, old.Count(right => right), learned.Count(right => right), McNemarTest.Of(old, learned), [.. notes]);

    /// <summary>What it comes to, in a sentence.</summary>
    public string Verdict => Held switch
    {
        0 => $"{Unknown}: there is no picture that neither has learned from. {More}",
        < FewestToTell => $"{Plural.Of(Held, "picture")} that neither model has learned from {(Held == 1 ? "is" : "are")} too few to tell which one "
            + $"is better: the new one got {NewRight} right, the old one {OldRight}. {More}",
        _ when Test.P < BesideBest.Level && NewRight > OldRight => $"The new model is better: of {Pictures}, it got {NewRight} right and the old one {OldRight}.",
        _ when Test.P < BesideBest.Level => $"The old model is better: of {Pictures}, it got {OldRight} right and the new one {NewRight}.",
        _ when NewRight == OldRight => $"Of {Pictures}, both got {NewRight} right.",
        _ => $"{Unknown}: of {Pictures}, the new one got {NewRight} right and the old one {OldRight}, which may be chance.",
    };

    /// <summary>The file names of the pictures that could not be read.</summary>
    public ImmutableArray<string> Unreadable { get; init; } = [];

    private const string Unknown = "Nobody can tell which model is better";

    private const string More = "Label more pictures: one in five is held back to compare.";

    private string Pictures => $"{Held} pictures that neither model has learned from";
}
