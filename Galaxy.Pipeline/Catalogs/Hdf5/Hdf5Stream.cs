using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>
/// Gives PureHDF a file that nobody vouches for. The library follows a link as soon as it has read it, whatever file the link names, and makes room
/// for a length as soon as it has read that. So both are refused while they are read. After that nothing more is read for the same piece of work,
/// because the library may carry on with the next link.
/// </summary>
internal sealed class Hdf5Stream(StoredBytes source) : GuardedStream(source)
{
    private readonly Hdf5Reads _reads = new();
    private string? _refusal;

    public override void Allow(long reads)
    {
        _refusal = null;
        base.Allow(reads);
    }

    /// <exception cref="InvalidDataException">A link to another file, or a length beyond the end of this one.</exception>
    public override int Read(Span<byte> bytes)
    {
        long start = Position;
        if (bytes.Length > Length - start)
            _refusal ??= $"it ends too early: {Quantity.Count(bytes.Length)} bytes should be at {Quantity.Count(start)} of {Quantity.Count(Length)}";
        int read = _refusal is null ? base.Read(bytes) : 0;
        _reads.Add(start, bytes[..read]);
        if (_reads.EndWithExternalLink)
            _refusal ??= "it has a link to another file, which is not followed; copy what is there into this file";
        if (_reads.LastLength is { } length && length > (ulong)Length)
            _refusal ??= $"it ends too early: it claims {Quantity.Count((long)Math.Min(length, long.MaxValue))} bytes at {Quantity.Count(start)} "
                + $"of {Quantity.Count(Length)}";
        return _refusal is null ? read : throw new InvalidDataException(_refusal);
    }
}
