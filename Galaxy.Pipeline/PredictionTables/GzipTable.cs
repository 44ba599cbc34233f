using System.IO.Compression;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>Another format, compressed.</summary>
internal sealed class GzipTable(TableFormat inner) : TableFormat
{
    public override string Ending => $"{inner.Ending}.gz";

    public override void Write(Stream file, PredictionColumns columns, long count, IEnumerable<PredictionRow> rows)
    {
        using GZipStream compressed = new(file, CompressionLevel.Optimal, leaveOpen: true);
        inner.Write(compressed, columns, count, rows);
    }

    public override IEnumerable<PredictionRow> Read(Stream file, PredictionColumns columns)
    {
        using GZipStream decompressed = new(file, CompressionMode.Decompress, leaveOpen: true);
        foreach (PredictionRow row in inner.Read(decompressed, columns))
            yield return row;
    }
}
