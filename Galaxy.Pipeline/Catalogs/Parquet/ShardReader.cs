using Galaxy.Pipeline.Files;
using Parquet;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>Parquet.Net on a file, for one thread. The stream answers at once, so that nothing is ever waited for.</summary>
internal sealed class ShardReader : IDisposable
{
    private const long FewestReads = 1 << 14;
    private const int MostOfFooter = 64 << 20;
    private const int TailLength = 8;

    private readonly GuardedStream _stream;
    private readonly long _reads;

    public ShardReader(StoredBytes bytes)
    {
        CheckFooter(bytes);
        _reads = FewestReads + bytes.Length;
        _stream = new GuardedStream(bytes);
        Allow();
        Reader = ParquetReader.CreateAsync(_stream, leaveStreamOpen: false).GetAwaiter().GetResult();
    }

    public ParquetReader Reader { get; }

    /// <summary>Allows the next piece of work as many reads as the file can need.</summary>
    public void Allow() => _stream.Allow(_reads);

    /// <exception cref="InvalidDataException">It would lead the library astray.</exception>
    private static void CheckFooter(StoredBytes bytes)
    {
        int length = BitConverter.ToInt32(bytes.ReadExactly(bytes.Length - TailLength, TailLength));
        if (length is < 0 or > MostOfFooter)
            throw new InvalidDataException($"its footer has {length} bytes");
        if (!ThriftWalk.IsSound(bytes.ReadExactly(bytes.Length - TailLength - length, length)))
            throw new InvalidDataException("its footer is damaged");
    }

    public void Dispose()
    {
        Reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
    }
}
