using System.Collections.Immutable;

namespace Galaxy.Pipeline.Imaging.Formats;

/// <summary>Identifies a file that is no picture of a format that is read, and suggests a remedy.</summary>
internal static class ForeignFile
{
    private const string Convert = "Convert it to JPEG or PNG, or leave it out";
    private const string Give = "Give this file itself in place of its folder, or leave it out";
    private const string Unpack = "Decompress it, or leave it out";
    private const string Fetch = "Fetch it again, or leave it out";
    private const string FetchBinary = "Fetch it again as a binary file, or leave it out";

    /// <summary>How many bytes are examined.</summary>
    private const int Head = 256;

    private static readonly ImmutableArray<Kind> _kinds =
    [
        new(0, "version https://git-lfs"u8, "a Git LFS pointer, not the picture", "Fetch the picture with 'git lfs pull', or leave it out"),
        new(4, "ftyp"u8, "a HEIF or AVIF", Convert),
        new(4, "jP  "u8, "a JPEG 2000", Convert),
        new(4, "JXL "u8, "a JPEG XL", Convert),
        new(0, "II*\0"u8, "a TIFF", Convert),
        new(0, "MM\0*"u8, "a TIFF", Convert),
        new(0, [0x89, (byte)'H', (byte)'D', (byte)'F'], "an HDF5 file", Give),
        new(0, [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'], "a NumPy array", Give),
        new(0, "PAR1"u8, "a Parquet file", Give),
        new(0, "%PDF"u8, "a PDF", Convert),
        new(0, [0x1F, 0x8B], "compressed by gzip", Unpack),
        new(0, [(byte)'P', (byte)'K', 3, 4], "a ZIP archive", Give),
        new(0, [0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG that was changed as if it were text", FetchBinary),
        new(0, [0xEF, 0xBF, 0xBD], "a file that was changed as if it were text", FetchBinary),
    ];

    public static Problem Problem(ReadOnlySpan<byte> file, string name)
    {
        ReadOnlySpan<byte> head = file[..Math.Min(Head, file.Length)];
        (string what, string remedy) = Describe(head);
        return new Problem(name, what, remedy);
    }

    private static (string What, string Remedy) Describe(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return ("it is empty", Fetch);
        if (!head.ContainsAnyExcept((byte)0))
            return ("it holds zeros where a picture should begin", Fetch);
        foreach (Kind kind in _kinds)
        {
            if (kind.Is(head))
                return ($"it is {kind.Name}", kind.Remedy);
        }

        int start = head.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);
        if (start is > 0 and < 16)
            return ($"it is a JPEG behind {Plural.Of(start, "byte")} of something else", FetchBinary);
        if (head.ContainsAnyInRange((byte)0, (byte)8))
            return ("it is not a picture of a known format", Convert);
        return head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8)
            ? ("it is a web page, not a picture", Fetch)
            : ("it is text, not a picture", Fetch);
    }

    private sealed class Kind(int offset, ReadOnlySpan<byte> signature, string name, string remedy)
    {
        private readonly byte[] _signature = signature.ToArray();

        public string Name => name;

        public string Remedy => remedy;

        public bool Is(ReadOnlySpan<byte> head) => head.Length >= offset && head[offset..].StartsWith(_signature);
    }
}
