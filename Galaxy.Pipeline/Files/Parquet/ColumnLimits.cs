using Parquet;
using Parquet.Meta;
using Parquet.Schema;

namespace Galaxy.Pipeline.Files.Parquet;

/// <summary>What a row group may have, checked before memory is allocated for it: a column of it is read as a whole.</summary>
internal static class ColumnLimits
{
    /// <summary>Rows of a row group.</summary>
    public const long MostRows = 1 << 20;

    private const long MostBytes = 256L << 20;

    /// <exception cref="NotSupportedException">There are too many.</exception>
    public static int Rows(long rows) => rows is >= 0 and <= MostRows
        ? (int)rows
        : throw new NotSupportedException($"a row group has {rows} rows; write it with at most {Quantity.Count(MostRows)}");

    /// <summary>Checks a column of a row group and its pages.</summary>
    /// <param name="file">The file, which can seek.</param>
    /// <param name="group">The row group.</param>
    /// <param name="column">The column that is read next.</param>
    /// <exception cref="NotSupportedException">The column is too large.</exception>
    /// <exception cref="InvalidDataException">It contradicts the row group, or its pages claim more than there is.</exception>
    public static void Check(Stream file, ParquetRowGroupReader group, DataField column)
    {
        ColumnMetaData? meta = group.GetMetadata(column)?.MetaData;
        if (meta is null || meta.NumValues != Rows(group.RowCount))
            throw new InvalidDataException("a column has not as many values as its row group has rows");
        if (column.ClrType == typeof(bool) && HasRunLengths(meta))
        {
            throw new RefusedContentException($"column '{column.Name}' has truth values in run lengths (RLE), which are not read here",
                "Write the column as whole numbers or text, or its truth values plainly (PLAIN)");
        }

        if (Math.Max(meta.TotalUncompressedSize, meta.TotalCompressedSize) > MostBytes)
        {
            throw new NotSupportedException(
                $"a row group has a column of {Quantity.Megabytes(meta.TotalUncompressedSize)} MB; write it with row groups of at most "
                + $"{Quantity.Megabytes(MostBytes)} MB, 100 pictures each for instance");
        }

        new ColumnPages(file, meta, hasLevels: column.MaxDefinitionLevel > 0).Check();
    }

    /// <summary>
    /// The library takes truth values in run lengths for zeros. Levels are in run lengths, too, so that the list of encodings tells nothing if
    /// another stands in it; the counts of pages do.
    /// </summary>
    private static bool HasRunLengths(ColumnMetaData meta) => meta.EncodingStats is { Count: > 0 } pages
        ? pages.Any(page => page is { PageType: PageType.DATA_PAGE or PageType.DATA_PAGE_V2, Encoding: Encoding.RLE })
        : meta.Encodings.Contains(Encoding.RLE) && !meta.Encodings.Contains(Encoding.PLAIN);
}
