using System.Collections.Immutable;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>The answers to a picture in its turns and mirror images.</summary>
/// <param name="Orientations">One each, as it is first.</param>
/// <param name="Same">How many have the class of the picture as it is.</param>
internal sealed record TurnsDocument(ImmutableArray<TurnDocument> Orientations, int Same)
{
    public static TurnsDocument Of(ImmutableArray<PredictionRow> rows, ImmutableArray<string> classes) => new(
        [.. rows.Select((row, index) => TurnDocument.Of(row, index, classes))], rows.Count(row => row.Class == rows[0].Class));
}
