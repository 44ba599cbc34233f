using System.Collections.Immutable;
using System.IO.Compression;
using Galaxy.Pipeline.Catalogs.Archives;
using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Files.Numpy;

namespace Galaxy.Pipeline.Catalogs.Numpy;

/// <summary>
/// An open <c>.npz</c>: a zip of arrays. What is stored as it is is read where it lies; what is deflated is unpacked once, when it is first
/// needed, to a file without a name.
/// </summary>
internal sealed class NpzFile(StoredBytes file) : IDisposable
{
    private const string Ending = ".npy";
    private const int MostMembers = 10_000;
    private const int Portion = 1 << 20;

    /// <summary>The most bytes of an array that is read where it lies and is read once before, for its checksum.</summary>
    private const long MostChecked = 4L << 30;

    private readonly List<Lazy<Result<StoredBytes>>> _unpacked = [];

    /// <summary>The arrays inside.</summary>
    /// <exception cref="InvalidDataException">It is no zip, or what it holds are no arrays.</exception>
    public ImmutableArray<StoredArray> Arrays()
    {
        using GuardedStream stream = new(file);
        stream.Allow(long.MaxValue);
        using ZipArchive zip = new(stream, ZipArchiveMode.Read);
        if (zip.Entries.Count > MostMembers)
            throw new InvalidDataException($"it has more than {Quantity.Count(MostMembers)} members");
        return [.. zip.Entries.Where(entry => entry.FullName.EndsWith(Ending, StringComparison.Ordinal)).Select((entry, _) => Array(entry, stream))];
    }

    public void Dispose()
    {
        foreach (Lazy<Result<StoredBytes>> unpacked in _unpacked.Where(lazy => lazy.IsValueCreated))
            (unpacked.Value as Result<StoredBytes>.Ok)?.Value.Dispose();
        file.Dispose();
    }

    private StoredArray Array(ZipArchiveEntry entry, GuardedStream stream)
    {
        using Stream content = entry.Open();
        byte[] head = new byte[(int)Math.Min(NpyHeader.Longest, entry.Length)];
        int first = content.Read(head.AsSpan(0, Math.Min(1, head.Length)));
        long place = stream.Position - first;
        int read = first + content.ReadAtLeast(head.AsSpan(first), head.Length - first, throwOnEndOfStream: false);
        NpyHeader header = NpyHeader.Parse(head.AsSpan(0, read));
        if (header.DataLength > entry.Length - header.Length)
            throw new InvalidDataException($"{entry.FullName} has fewer numbers than its header says");
        string name = entry.FullName[..^Ending.Length];
        return NpyArray.Of(name, header, IsStored(entry, place, head) ? Stored(entry, place, name, header) : Deflated(entry.FullName, name, header));
    }

    /// <summary>Whether the member's bytes lie in the zip as they are.</summary>
    private bool IsStored(ZipArchiveEntry entry, long place, byte[] head) =>
        entry.CompressedLength == entry.Length && file.ReadExactly(place, head.Length).AsSpan().SequenceEqual(head);

    private Lazy<Result<StoredBytes>> Stored(ZipArchiveEntry entry, long place, string name, NpyHeader header)
    {
        StoredBytes member = file.Part(place, entry.Length);
        uint sum = entry.Crc32;
        return new Lazy<Result<StoredBytes>>(() => LibraryReading.Try(name, () => member.Length > MostChecked || SumOf(member) == sum
            ? member.Part(header.Length, header.DataLength)
            : throw new InvalidDataException(CheckedContent.ReasonOf($"{name}{Ending}"))));
    }

    private static uint SumOf(StoredBytes member)
    {
        byte[] portion = new byte[Portion];
        uint sum = 0;
        int read;
        for (long at = 0; (read = member.Read(at, portion)) > 0; at += read)
            sum = Crc32.Of(portion.AsSpan(0, read), sum);
        return sum;
    }

    private Lazy<Result<StoredBytes>> Deflated(string member, string name, NpyHeader header)
    {
        Lazy<Result<StoredBytes>> unpacked = new(() => LibraryReading.Try(name, () => Unpack(member, header)));
        _unpacked.Add(unpacked);
        return unpacked;
    }

    private StoredBytes Unpack(string member, NpyHeader header)
    {
        using GuardedStream stream = new(file);
        stream.Allow(long.MaxValue);
        using ZipArchive zip = new(stream, ZipArchiveMode.Read);
        using CheckedContent content = new(zip.GetEntry(member)!);
        long length = header.Length + header.DataLength;
        StoredBytes whole = TemporaryBytes.Copy(content, Math.Min(length, ArchiveLimits.MostFrom(file.Length, TemporaryBytes.Most)));
        if (whole.Length == length)
            return whole.Part(header.Length, header.DataLength);
        whole.Dispose();
        throw new InvalidDataException("it ends too early");
    }
}
