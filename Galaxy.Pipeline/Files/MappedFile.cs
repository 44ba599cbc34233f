using System.Buffers;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Galaxy.Pipeline.Files;

/// <summary>
/// A file as memory, read by the system as it is touched and given back when memory is short. It stays mapped for the life of the process: what is
/// made over it may be used anywhere, and nothing tells when the last of it is gone.
/// </summary>
internal sealed unsafe partial class MappedFile : MemoryManager<byte>
{
    /// <summary>Linux maps so many bytes around one that is touched, if it has them in its cache.</summary>
    private const int AroundBytes = 1 << 16;

    /// <summary>Linux's number for the advice that pages are not needed.</summary>
    private const int NotNeeded = 4;

    private readonly byte* _first;
    private readonly int _length;
    private readonly MappedWindow? _window;
    private readonly int _number;

    private MappedFile(byte* first, int length, MappedWindow? window)
    {
        _first = first;
        _length = length;
        _window = window;
        _number = window?.Add(this) ?? 0;
    }

    /// <summary>The whole of a file. It may be deleted or replaced afterwards, but must never be shortened.</summary>
    /// <param name="path">The file.</param>
    /// <param name="window">For files so large together that what was read of them should not stay in the process's memory; null if it may.</param>
    /// <exception cref="IOException">It is empty or longer than 2 GB, or the system refuses.</exception>
    public static ReadOnlyMemory<byte> Open(string path, MappedWindow? window)
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
        return new MappedFile(first, (int)file.Length, window).Memory;
    }

    /// <summary>The bytes of memory, to be read now: those of a large file do not stay in the process's memory for long.</summary>
    /// <param name="memory">Of any origin.</param>
    public static ReadOnlySpan<byte> Read(ReadOnlyMemory<byte> memory)
    {
        if (MemoryMarshal.TryGetMemoryManager(memory, out MappedFile? file, out int start, out _))
            file._window?.Note(file._number, start);
        return memory.Span;
    }

    /// <summary>
    /// Takes a part out of the process's memory. It stays in the system's cache and is mapped again when it is touched, so other threads may be
    /// reading it.
    /// </summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">Its bytes; there may be fewer.</param>
    public void GiveBack(long start, long length)
    {
        if (!OperatingSystem.IsLinux())
            return;
        long first = Math.Max(0, start / AroundBytes - 1) * AroundBytes;
        long end = Math.Min(_length, start + length + AroundBytes);
        try
        {
            _ = Advise(_first + first, (nint)(end - first), NotNeeded);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system without this call keeps it until memory is short.
        }
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

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(byte* address, nint length, int advice);
}
