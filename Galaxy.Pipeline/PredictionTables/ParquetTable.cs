using Galaxy.Pipeline.Files.Parquet;
using Parquet;
using Parquet.Schema;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>Apache Parquet, in row groups of a bounded size. What a row does not have is null.</summary>
internal sealed class ParquetTable : TableFormat
{
    /// <summary>Numbers of a row group that are in memory at once.</summary>
    private const int MostNumbers = 1 << 22;

    private const int MostRows = 1 << 16;

    public override string Ending => ".parquet";

    public override bool HoldsFeatures => true;

    public override void Write(Stream file, PredictionColumns columns, long count, IEnumerable<PredictionRow> rows) =>
        WriteAsync(file, columns, rows).GetAwaiter().GetResult();

    public override IEnumerable<PredictionRow> Read(Stream file, PredictionColumns columns)
    {
        ParquetFooter.Check(file);
        ParquetReader reader = ParquetReader.CreateAsync(file, leaveStreamOpen: true).GetAwaiter().GetResult();
        ParquetRows reading = new(columns);
        for (int group = 0; group < reader.RowGroupCount; group++)
        {
            using ParquetRowGroupReader rows = reader.OpenRowGroupReader(group);
            foreach (DataField field in reading.Schema.DataFields)
                ColumnLimits.Check(file, rows, field);
            foreach (PredictionRow row in reading.Read(rows).GetAwaiter().GetResult())
                yield return row;
        }
    }

    private static async Task WriteAsync(Stream file, PredictionColumns columns, IEnumerable<PredictionRow> rows)
    {
        ParquetRows group = new(columns);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(group.Schema, file, Options).ConfigureAwait(false);
        foreach (PredictionRow[] chunk in rows.Chunk(Math.Clamp(MostNumbers / columns.Names.Length, 1, MostRows)))
            using (ParquetRowGroupWriter written = writer.CreateRowGroup())
                await group.Write(written, chunk).ConfigureAwait(false);
    }

    private static ParquetOptions Options => new() { CompressionMethod = CompressionMethod.Zstd };
}
