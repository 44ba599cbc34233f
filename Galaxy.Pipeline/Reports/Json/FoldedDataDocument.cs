using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>What was folded: images per class.</summary>
internal sealed record FoldedDataDocument(string Source, ImmutableArray<string> Classes, Verbatim Images, int Unreadable)
{
    public static FoldedDataDocument Of(FoldedData data) => new(data.Source, data.Classes, Verbatim.Row(data.Images), data.Unreadable);
}
