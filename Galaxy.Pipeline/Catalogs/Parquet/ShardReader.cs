using Galaxy.Pipeline.Files;
using Parquet;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>Parquet.Net on a file, for one thread. The stream answers at once, so that nothing is ever waited for.</summary>
internal sealed class ShardReader : IDisposable
{
    /// <summary>Parquet.Net reads pages as a whole.</summary>
    private const long FewestReads = 1 << 20;

    private readonly GuardedStream _stream;
    private readonly long _reads;

    public ShardReader(StoredBytes bytes)
    {
        _reads = FewestReads + bytes.Length;
        _stream = new GuardedStream(bytes);
        Allow();
        Reader = ParquetReader.CreateAsync(_stream, leaveStreamOpen: false).GetAwaiter().GetResult();
    }

    public ParquetReader Reader { get; }

    /// <summary>Allows the next piece of work as many reads as the file can need.</summary>
    public void Allow() => _stream.Allow(_reads);

    public void Dispose()
    {
        Reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
    }
}
