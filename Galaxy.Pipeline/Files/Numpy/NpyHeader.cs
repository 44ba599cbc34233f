using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Galaxy.Pipeline.Files.Numpy;

/// <summary>What stands before the numbers of a <c>.npy</c> file.</summary>
/// <param name="Type">The type of its elements.</param>
/// <param name="ColumnMajor">Whether the first axis changes fastest (Fortran's order).</param>
/// <param name="Shape">The length of each axis.</param>
/// <param name="Length">The header's own bytes.</param>
internal sealed partial record NpyHeader(NpyType Type, bool ColumnMajor, ImmutableArray<long> Shape, int Length)
{
    /// <summary>The most bytes that a header has.</summary>
    public const int Longest = 64 << 10;

    /// <summary>Where the number of the version stands, after the magic bytes.</summary>
    public const int VersionAt = 6;

    /// <summary>The version whose length has two bytes, those of later ones four.</summary>
    public const byte FirstVersion = 1;

    private const byte LastVersion = 3;

    /// <summary>Where the length of the text stands.</summary>
    public const int LengthAt = 8;

    /// <summary>Where the text begins in the first version; two bytes later in others.</summary>
    public const int TextAt = 10;

    /// <summary>The numbers begin at a multiple of this.</summary>
    public const int Alignment = 64;

    private const int MostAxes = 32;
    private const int MostElementBytes = 4_000_000;

    public static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>The bytes that the numbers take.</summary>
    public long DataLength => checked(Shape.Aggregate((long)Type.Bytes, (product, length) => product * length));

    /// <param name="head">The file's first bytes, as many as there are up to <see cref="Longest"/>.</param>
    /// <exception cref="InvalidDataException">It is no header.</exception>
    public static NpyHeader Parse(ReadOnlySpan<byte> head)
    {
        if (head.Length < TextAt + 2 || !head.StartsWith(Magic))
            throw new InvalidDataException("it does not begin as a NumPy array does");
        (int start, long length) = TextOf(head);
        if (length > head.Length - start)
            throw new InvalidDataException("its header is cut off, or too long");
        string text = Encoding.Latin1.GetString(head.Slice(start, (int)length));
        CheckKeys(text);
        return new NpyHeader(NpyType.Of(text), IsColumnMajor(text), ShapeOf(text), start + (int)length);
    }

    /// <summary>Reads one from a stream, which stands at the first number afterwards.</summary>
    /// <exception cref="InvalidDataException">It is no header.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public static NpyHeader Read(Stream file)
    {
        byte[] head = new byte[Longest];
        file.ReadExactly(head, 0, TextAt + 2);
        (int start, long length) = TextOf(head);
        int end = (int)Math.Clamp(start + length, TextAt + 2, Longest);
        file.ReadExactly(head, TextAt + 2, end - TextAt - 2);
        return Parse(head.AsSpan(0, end));
    }

    /// <summary>Where its text begins, and how long that is.</summary>
    /// <exception cref="InvalidDataException">It is of a version that is not known.</exception>
    private static (int Start, long Length) TextOf(ReadOnlySpan<byte> head) => (head[VersionAt], head[VersionAt + 1]) switch
    {
        (FirstVersion, 0) => (TextAt, BinaryPrimitives.ReadUInt16LittleEndian(head[LengthAt..])),
        (> FirstVersion and <= LastVersion, 0) => (TextAt + 2, BinaryPrimitives.ReadUInt32LittleEndian(head[LengthAt..])),
        (var major, var minor) => throw new InvalidDataException($"its header is of version {major}.{minor}, which is not known"),
    };

    /// <exception cref="InvalidDataException">A key is missing, or there twice.</exception>
    private static void CheckKeys(string text)
    {
        foreach (string key in (string[])["'descr':", "'fortran_order':", "'shape':"])
        {
            int first = text.IndexOf(key, StringComparison.Ordinal);
            if (first < 0 || text.IndexOf(key, first + 1, StringComparison.Ordinal) >= 0)
                throw new InvalidDataException($"its header does not say {key.TrimEnd(':')} once");
        }
    }

    /// <exception cref="InvalidDataException">It is no truth value.</exception>
    private static bool IsColumnMajor(string text) => Order().Match(text) is { Success: true } order
        ? order.Groups["order"].Value == "True"
        : throw new InvalidDataException("its header does not say whether it is in Fortran order");

    /// <exception cref="InvalidDataException">There is none, or one that no array can have.</exception>
    private static ImmutableArray<long> ShapeOf(string text)
    {
        string[] lengths = Axes().Match(text).Groups["axes"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!Axes().IsMatch(text) || lengths.Length > MostAxes)
            throw new InvalidDataException("its header does not say which shape it has");
        ImmutableArray<long> shape = [.. lengths.Select(length => long.TryParse(length.TrimEnd('L'), NumberStyles.None, null, out long value)
            ? value
            : throw new InvalidDataException($"its header says that an axis has the length {length}"))];
        return shape.Aggregate((Int128)MostElementBytes, (product, length) => product > long.MaxValue ? product : product * length) <= long.MaxValue
            ? shape
            : throw new InvalidDataException($"its header claims the shape {string.Join('×', shape)}, more than any file holds");
    }

    [GeneratedRegex(@"'fortran_order':\s*(?<order>True|False)\s*[,}]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Order();

    [GeneratedRegex(@"'shape':\s*\((?<axes>|(\s*[0-9]+L?\s*,)+(\s*[0-9]+L?\s*)?)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Axes();
}
