using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Galaxy.Pipeline.Files;

/// <summary>
/// A file as memory, read by the system as it is touched and given back when memory is short. It stays mapped for the life of the process: what is
/// made over it may be used anywhere, and nothing tells when the last of it is gone.
/// </summary>
internal sealed unsafe class MappedFile : MemoryManager<byte>
{
    private readonly byte* _first;
    private readonly int _length;

    private MappedFile(byte* first, int length)
    {
        _first = first;
        _length = length;
    }

    /// <summary>The whole of a file. It may be deleted or replaced afterwards, but must never be shortened.</summary>
    /// <exception cref="IOException">It is empty or longer than 2 GB, or the system refuses.</exception>
    public static ReadOnlyMemory<byte> Open(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (file.Length is 0 or > int.MaxValue)
            throw new IOException($"{path} has {file.Length} bytes");
        using MemoryMappedFile mapped = MemoryMappedFile.CreateFromFile(
            file, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        using MemoryMappedViewAccessor view = mapped.CreateViewAccessor(0, file.Length, MemoryMappedFileAccess.Read);
        byte* first = null;
        // What is acquired and never released outlives the view.
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref first);
        return new MappedFile(first, (int)file.Length).Memory;
    }

    public override Span<byte> GetSpan() => new(_first, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_first + elementIndex);

    public override void Unpin()
    {
        // It never moves.
    }

    protected override void Dispose(bool disposing)
    {
        // It is never unmapped.
    }
}
