using System.Globalization;
using System.Text;

namespace Galaxy.Pipeline.Imaging.Fits.Units;

/// <summary>The cards of a header, looked up where they lie: a header of any length takes no memory of its own.</summary>
/// <remarks>FITS Standard 4.0, sections 3.3 and 4: cards of 80 characters in blocks of 2,880 bytes, up to the card END.</remarks>
internal readonly ref struct FitsHeader
{
    /// <summary>Headers and data fill blocks of this many bytes.</summary>
    public const int Block = 2880;

    /// <summary>The most bytes of cards: a dozen scans of it are quick. Headers that record all of a picture's making have a quarter of it.</summary>
    private const int Most = 1 << 20;

    private const int Card = 80;
    private const int Keyword = 8;

    private readonly ReadOnlySpan<byte> _cards;

    private FitsHeader(ReadOnlySpan<byte> cards) => _cards = cards;

    /// <summary>Bytes in the header's blocks.</summary>
    public int Length => (_cards.Length + Card + Block - 1) / Block * Block;

    /// <exception cref="ImageFormatException">It has no end, or a far one.</exception>
    public static FitsHeader Read(ReadOnlySpan<byte> bytes)
    {
        for (int start = 0; start + Card <= Math.Min(bytes.Length, Most); start += Card)
        {
            if (IsKeyword(bytes.Slice(start, Keyword), "END"u8))
                return new FitsHeader(bytes[..start]);
        }

        throw bytes.Length < Most
            ? new ImageFormatException("its header has no end")
            : new ImageFormatException($"its header has no end in its first {Most >> 20} MB", "Leave out cards that do not describe the picture");
    }

    /// <summary>A text without the blanks behind it, or any other value as it is written; null if there is no such keyword.</summary>
    public string? Text(string keyword)
    {
        ReadOnlySpan<byte> value = Value(keyword);
        if (value.IsEmpty)
            return null;
        string text = Encoding.Latin1.GetString(value);
        if (!text.StartsWith('\''))
            return text;
        int end = text.Replace("''", "  ", StringComparison.Ordinal).IndexOf('\'', 1);
        return text[1..(end < 0 ? text.Length : end)].Replace("''", "'", StringComparison.Ordinal).TrimEnd();
    }

    /// <summary>A whole number; null if there is none.</summary>
    public long? Integer(string keyword)
    {
        if (long.TryParse(Value(keyword), NumberStyles.Integer, CultureInfo.InvariantCulture, out long value))
            return value;
        return Number(keyword) is { } number && Math.Abs(number) < 1L << 53 && Math.Floor(number) == number ? (long)number : null;
    }

    /// <summary>A whole number from 0 to <paramref name="most"/>.</summary>
    /// <exception cref="ImageFormatException">There is none.</exception>
    public int Count(string keyword, int most = int.MaxValue) => Integer(keyword) is { } count and >= 0 && count <= most
        ? (int)count
        : throw new ImageFormatException($"its header has no {keyword} that makes sense");

    /// <summary>A finite number, with the exponent E or D; null if there is none.</summary>
    public double? Number(string keyword)
    {
        string text = Encoding.Latin1.GetString(Value(keyword)).Replace('D', 'E').Replace('d', 'e');
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;
    }

    /// <summary>Whether the keyword says T.</summary>
    public bool IsTrue(string keyword) => Value(keyword).SequenceEqual("T"u8);

    /// <summary>The value's characters, without a comment behind it; empty if there is none. The first of several counts.</summary>
    private ReadOnlySpan<byte> Value(string keyword)
    {
        Span<byte> name = stackalloc byte[Keyword];
        int length = Encoding.ASCII.GetBytes(keyword, name);
        for (int start = 0; start < _cards.Length; start += Card)
        {
            ReadOnlySpan<byte> card = _cards.Slice(start, Card);
            if (card[Keyword] == '=' && IsKeyword(card[..Keyword], name[..length]))
                return WithoutComment(card[(Keyword + 1)..].Trim((byte)' '));
        }

        return [];
    }

    private static ReadOnlySpan<byte> WithoutComment(ReadOnlySpan<byte> value)
    {
        if (value.StartsWith("'"u8))
            return value;
        int slash = value.IndexOf((byte)'/');
        return (slash < 0 ? value : value[..slash]).TrimEnd((byte)' ');
    }

    private static bool IsKeyword(ReadOnlySpan<byte> padded, ReadOnlySpan<byte> keyword) =>
        padded.StartsWith(keyword) && !padded[keyword.Length..].ContainsAnyExcept((byte)' ');
}
