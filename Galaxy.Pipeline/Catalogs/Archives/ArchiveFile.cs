using System.Collections.Immutable;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>Recognizes archives by their first bytes, and opens them.</summary>
internal static class ArchiveFile
{
    /// <summary>Where the mark of a tar is, in its first block of 512 bytes.</summary>
    private const int TarMark = 257;

    private const int TarHead = TarMark + 8;

    private static readonly ImmutableArray<(byte[] Mark, string Name)> _others =
    [
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "compressed by xz"), ("BZh"u8.ToArray(), "compressed by bzip2"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed by zstd"), ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"), ("Rar!"u8.ToArray(), "a RAR archive"),
    ];

    /// <summary>Opens an archive.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="head">Its first bytes.</param>
    /// <returns>Null if it is none.</returns>
    public static Result<IArchive>? Open(string path, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return BoundedFile.Open(path).Bind(file => ZipFile.Open(path, file));
        if (IsTar(head))
            return TarFile.Open(path);
        if (IsCompressedTar(head))
            return CompressedTarFile.Open(path);
        foreach ((byte[] mark, string name) in _others)
        {
            if (head.StartsWith(mark))
                return new Problem(path, $"it is {name}", "Unpack it, or pack it as zip or tar");
        }

        return null;
    }

    /// <summary>Whether a file is a tar that gzip has compressed.</summary>
    /// <param name="head">Its first bytes, as many as <see cref="Gzip.HeadLength"/> if it has them.</param>
    public static bool IsCompressedTar(ReadOnlySpan<byte> head) => IsTar(Gzip.Beginning(head, TarHead));

    private static bool IsTar(ReadOnlySpan<byte> head) => head.Length > TarMark && head[TarMark..].StartsWith("ustar"u8);
}
