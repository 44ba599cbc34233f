using System.Formats.Tar;
using Galaxy.Pipeline.Files;
using Microsoft.Win32.SafeHandles;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>A tar that is not compressed: it is listed once, and then read at any place by any number of threads.</summary>
internal sealed class TarFile : IArchive
{
    private readonly SafeFileHandle _file;

    private TarFile(string path, FileStream file)
    {
        Path = path;
        Index = TarIndex.Of(path, file, entry => entry.DataOffset);
        _file = File.OpenHandle(path);
    }

    public string Path { get; }

    public ArchiveIndex Index { get; }

    /// <summary>Opens one and lists it.</summary>
    public static Result<IArchive> Open(string path) => LibraryReading.Try<IArchive>(path, () =>
    {
        using FileStream file = File.OpenRead(path);
        return new TarFile(path, file);
    }, ArchiveProblem.Damaged);

    public Result<byte[]> Read(ArchiveMember member, string name) => member.Length > ArchiveLimits.Picture
        ? ArchiveProblem.TooLarge(name, member.Length)
        : LibraryReading.Try(name, () =>
        {
            byte[] bytes = new byte[member.Length];
            int read = 0;
            for (int more = 1; more > 0 && read < bytes.Length; read += more)
                more = RandomAccess.Read(_file, bytes.AsSpan(read), member.Key + read);
            return read == bytes.Length ? bytes : throw new InvalidDataException("the archive is cut short");
        }, ArchiveProblem.Damaged);

    public Result<Stream> Open(ArchiveMember member, string name) => LibraryReading.Try<Stream>(
        name, () => new BufferedStream(new FilePart(_file, member.Key, member.Length), 1 << 16), ArchiveProblem.Damaged);

    public void Dispose() => _file.Dispose();
}
