using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Files.Parquet;
using Parquet;
using Parquet.Schema;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>Parquet.Net on a file, for one thread. The stream answers at once, so that nothing is ever waited for.</summary>
internal sealed class ShardReader : IDisposable
{
    private const long FewestReads = 1 << 14;

    private readonly GuardedStream _stream;
    private readonly long _reads;

    public ShardReader(StoredBytes bytes)
    {
        _reads = FewestReads + bytes.Length;
        _stream = new GuardedStream(bytes);
        Allow();
        ParquetFooter.Check(_stream);
        Reader = ParquetReader.CreateAsync(_stream, leaveStreamOpen: false).GetAwaiter().GetResult();
    }

    public ParquetReader Reader { get; }

    /// <summary>Allows the next piece of work as many reads as the file can need.</summary>
    public void Allow() => _stream.Allow(_reads);

    /// <summary>Checks what a column of a row group claims, before it is read.</summary>
    /// <exception cref="NotSupportedException">The column is too large.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public void Check(ParquetRowGroupReader group, DataField column) => ColumnLimits.Check(_stream, group, column);

    public void Dispose()
    {
        Reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
    }
}
