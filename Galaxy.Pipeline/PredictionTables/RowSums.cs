using System.Collections.Immutable;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>What the rows of a table add up to.</summary>
/// <param name="Rows">How many there are.</param>
/// <param name="Pictures">The hash of their ids and files.</param>
/// <param name="Contents">The hash of their ids and what the network saw.</param>
/// <param name="Unreadable">How many are of pictures that cannot be read.</param>
/// <param name="Listed">The first of those.</param>
internal sealed record RowSums(
    long Rows, TableHash Pictures, TableHash Contents, long Unreadable, ImmutableArray<UnreadablePicture> Listed)
{
    /// <param name="rows">The rows.</param>
    /// <param name="first">Number of the first in the catalog.</param>
    public static RowSums Of(IEnumerable<PredictionRow> rows, long first)
    {
        (TableHash pictures, TableHash contents, long next, long unreadable) = (default, default, first, 0);
        ImmutableArray<UnreadablePicture>.Builder listed = ImmutableArray.CreateBuilder<UnreadablePicture>();
        foreach (PredictionRow row in rows)
        {
            pictures += TableHash.OfPicture(next, row.Id, row.File);
            contents += TableHash.OfContent(next, row.Id, row.Content);
            if (!row.IsReadable && ++unreadable <= Sidecar.MostListed)
                listed.Add(new UnreadablePicture(next, row.File, row.Note?[PredictionRow.UnreadableNote.Length..] ?? ""));
            next++;
        }

        return new RowSums(next - first, pictures, contents, unreadable, listed.ToImmutable());
    }
}
