using System.Formats.Tar;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>A tar that is compressed by gzip. It can only be read from the beginning, so it is kept in memory, and refused if it is large.</summary>
internal sealed class CompressedTarFile : IArchive
{
    private const int Portion = 1 << 20;

    private readonly List<byte[]> _contents = [];

    private CompressedTarFile(string path, Stream file)
    {
        Path = path;
        using GzipContent unpacked = new(file);
        using LimitedStream limited = new(unpacked, ArchiveLimits.MostFrom(file.Length, ArchiveLimits.InMemory), Portion);
        Index = TarIndex.Of(path, limited, entry => Keep(entry, limited));
        limited.CopyTo(Stream.Null);
    }

    public string Path { get; }

    public ArchiveIndex Index { get; }

    /// <summary>Reads one.</summary>
    public static Result<IArchive> Open(string path) => LibraryReading.Try(path, () =>
    {
        using FileStream file = File.OpenRead(path);
        try
        {
            return Result.Ok<IArchive>(new CompressedTarFile(path, file));
        }
        catch (TooManyBytesException exception)
        {
            return new Problem(path, exception.Message, "Unpack it with gunzip: a tar is read without unpacking it further");
        }
    }, ArchiveProblem.Damaged);

    public Result<byte[]> Read(ArchiveMember member, string name) => member.Length > ArchiveLimits.Picture
        ? ArchiveProblem.TooLarge(name, member.Length)
        : Result.Ok(_contents[(int)member.Key]);

    public Result<Stream> Open(ArchiveMember member, string name) => Result.Ok<Stream>(new MemoryStream(_contents[(int)member.Key], writable: false));

    public void Dispose() => _contents.Clear();

    private long Keep(TarEntry entry, LimitedStream tar)
    {
        tar.CheckRoom(entry.Length);
        byte[] content = new byte[entry.Length];
        for (int at = 0; at < content.Length; at += Portion)
            entry.DataStream!.ReadExactly(content.AsSpan(at, Math.Min(Portion, content.Length - at)));
        _contents.Add(content);
        return _contents.Count - 1;
    }
}
