using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>What a row says about its picture's class.</summary>
/// <param name="Class">The class's name; null if the row has none.</param>
/// <param name="Wrong">What is wrong with the row; null if nothing is, and it is of no class by a rule.</param>
/// <param name="Field">The text that is wrong.</param>
internal readonly record struct RowLabel(string? Class, NoteKind? Wrong = null, string Field = "")
{
    /// <summary>The votes for each answer, if they are wanted instead of a class.</summary>
    public ImmutableArray<float> Votes { get; init; } = [];
}
