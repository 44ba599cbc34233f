using System.Buffers.Binary;
using Galaxy.Pipeline.Files;
using PureHDF;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>
/// Gives PureHDF a file that nobody vouches for. The library follows a link as soon as it has read it, whatever file the link names, and makes room
/// for whatever length it has read. So each structure is checked when the library has read its first field. After a refusal nothing more is read for
/// the same piece of work, because the library may carry on with the next link.
/// </summary>
internal sealed class Hdf5Stream(StoredBytes source) : GuardedStream(source), IDatasetStream
{
    private const int BytesPerRead = 1 << 10;
    private const int HeaderStart = 12;
    private const int MaskBytes = 4;

    private readonly StoredBytes _source = source;
    private readonly Hdf5StructureCheck _structures = new(source);
    private readonly Hdf5Reads _reads = new();
    private readonly HashSet<long> _masks = [];
    private string? _refusal;

    public override void Allow(long reads)
    {
        _refusal = null;
        base.Allow(reads);
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        _reads.Restart();
        return base.Seek(offset, origin);
    }

    /// <summary>Reads what is no structure.</summary>
    /// <exception cref="InvalidDataException">It is not there, or something was refused before.</exception>
    public void ReadDataset(Span<byte> buffer)
    {
        Fill(buffer);
        _reads.Restart();
    }

    /// <exception cref="InvalidDataException">It begins a structure that is refused, or something was refused before.</exception>
    public override int Read(Span<byte> bytes)
    {
        long start = Position;
        Fill(bytes);
        _reads.Add(start, bytes);
        Refuse(start, bytes);
        if (_reads.StoredChunk is not null || (_masks.Contains(start) && bytes.Length == MaskBytes))
            Raise(bytes);
        return bytes.Length;
    }

    /// <summary>
    /// A chunk that no filter made smaller is not sent through it: a mask has a bit for each such filter. The library looks at the bit above.
    /// </summary>
    private static void Raise(Span<byte> mask) =>
        BinaryPrimitives.WriteUInt32LittleEndian(mask, BinaryPrimitives.ReadUInt32LittleEndian(mask) << 1);

    private void Fill(Span<byte> bytes)
    {
        if (_refusal is not null)
            throw new InvalidDataException(_refusal);
        if (bytes.Length > Length - Position)
        {
            _refusal = $"it ends too early: {Quantity.Count(bytes.Length)} bytes should be at {Quantity.Count(Position)} of {Quantity.Count(Length)}";
            throw new InvalidDataException(_refusal);
        }

        Spend(bytes.Length / BytesPerRead);
        if (base.Read(bytes) < bytes.Length)
            throw new InvalidDataException(_refusal = "it became shorter while it was read");
    }

    private void Refuse(long start, ReadOnlySpan<byte> read)
    {
        try
        {
            Check(start, read);
        }
        catch (Exception exception)
        {
            _refusal = exception.Message;
            throw;
        }
    }

    private void Check(long start, ReadOnlySpan<byte> read)
    {
        if (start == 0)
            _structures.CheckFile();
        else if (read.Length == 4)
            _structures.Check(start, read);
        else if (read.SequenceEqual("HDR"u8))
            new Hdf5HeaderCheck(_source, _masks).Check(start - 1);
        if (_reads.EndWithHeader)
            new Hdf5HeaderCheck(_source, _masks).Check(start + read.Length - HeaderStart);
        else if (_reads.BeginLink)
            _structures.CheckLink(start - 1);
        else if (_reads.EndWithTinyLink)
            throw new InvalidDataException($"a link at {Quantity.Count(start)} is shorter than any can be");
        else if (_reads.StoredChunk is { } length && length > Math.Min(Hdf5Limits.StoredChunk, (ulong)Length))
            throw Hdf5Limits.TooLong(length, start, Math.Min((long)Hdf5Limits.StoredChunk, Length));
    }
}
