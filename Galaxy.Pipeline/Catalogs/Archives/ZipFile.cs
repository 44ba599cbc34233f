using System.IO.Compression;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>A zip. One thread at a time unpacks a member, which takes far less time than to decode the picture that it is.</summary>
internal sealed class ZipFile : IArchive
{
    private const int UnixLink = 0xA000;
    private const int UnixType = 0xF000;

    private readonly ZipArchive _zip;
    private readonly Lock _gate = new();

    private ZipFile(string path, ZipArchive zip)
    {
        Path = path;
        _zip = zip;
        Index = Listed(path, zip);
    }

    public string Path { get; }

    public ArchiveIndex Index { get; }

    /// <summary>Opens one and lists it.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="file">Its bytes, which can be read at any place; taken over.</param>
    public static Result<IArchive> Open(string path, Stream file) => LibraryReading.Try<IArchive>(path, () =>
    {
        try
        {
            return new ZipFile(path, new ZipArchive(file, ZipArchiveMode.Read));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }, ArchiveProblem.DamagedZip);

    public Result<byte[]> Read(ArchiveMember member, string name) => member.Length > ArchiveLimits.Picture
        ? ArchiveProblem.TooLarge(name, member.Length)
        : LibraryReading.Try(name, () =>
        {
            ZipArchiveEntry entry = _zip.Entries[(int)member.Key];
            byte[] bytes = new byte[member.Length];
            lock (_gate)
            {
                using Stream content = entry.Open();
                content.ReadExactly(bytes);
            }

            return Crc32.Of(bytes) == entry.Crc32 ? bytes : throw new InvalidDataException("its checksum is wrong");
        }, ArchiveProblem.DamagedZip);

    public Result<Stream> Open(ArchiveMember member, string name) => LibraryReading.Try<Stream>(
        name, () => new LimitedStream(new CheckedContent(_zip.Entries[(int)member.Key]), member.Length), ArchiveProblem.DamagedZip);

    public void Dispose() => _zip.Dispose();

    private static ArchiveIndex Listed(string path, ZipArchive zip)
    {
        ArchiveIndex.Builder index = new(path);
        for (int key = 0; key < zip.Entries.Count; key++)
            Add(zip.Entries[key], key, index);
        return index.Build();
    }

    private static void Add(ZipArchiveEntry entry, int key, ArchiveIndex.Builder index)
    {
        if (entry.FullName is [.., '/' or '\\'])
            return;
        if (entry.IsEncrypted)
            index.Skip(ArchiveSkip.Encrypted, entry.FullName);
        else if ((entry.ExternalAttributes >> 16 & UnixType) == UnixLink)
            index.Skip(ArchiveSkip.Link, entry.FullName);
        else if (ArchiveLimits.IsBomb(entry.Length, entry.CompressedLength))
            index.Skip(ArchiveSkip.Bomb, entry.FullName);
        else
            index.Add(entry.FullName, entry.Length, key);
    }
}
