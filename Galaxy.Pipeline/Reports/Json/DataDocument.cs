using System.Collections.Immutable;
using Galaxy.Pipeline.Inspections;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A set of pictures, looked through.</summary>
internal sealed record DataDocument(
    string Path, string Form, int Listed, int Readable, ImmutableArray<DataClassDocument> Classes, SpreadDocument? Side, SpreadDocument? Bytes,
    SpreadDocument? Brightness, SpreadDocument? Contrast,
    ImmutableArray<ImmutableArray<string>> Identical, ImmutableArray<ImmutableArray<string>> SameSky,
    ImmutableArray<ProblemDocument> Unreadable, ImmutableArray<string> Notes)
{
    public static DataDocument Of(DataInspection data) => new(
        data.Place, data.Form, data.Listed.Count, data.Pictures.Length,
        [.. data.Classes.Zip(data.CountPerClass(), (name, count) => new DataClassDocument(name, count))],
        SpreadDocument.Of(data.Sides), SpreadDocument.Of(data.Bytes), SpreadDocument.Of(data.Brightness), SpreadDocument.Of(data.Contrast),
        Names(data, data.Identical), Names(data, data.SameSky), ProblemDocument.Of(data.Unreadable), data.Notes);

    private static ImmutableArray<ImmutableArray<string>> Names(DataInspection data, ImmutableArray<ImmutableArray<int>> groups) =>
        [.. groups.Select(group => group.Select(index => data.Listed[index].Name).ToImmutableArray())];
}
