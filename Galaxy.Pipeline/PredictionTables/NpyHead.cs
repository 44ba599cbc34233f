using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>The head of a NumPy array in a file, version 1.0: its values follow in C order.</summary>
/// <param name="Type">Of the values, as NumPy writes it: <c>&lt;f4</c>, <c>&lt;U12</c>.</param>
/// <param name="Shape">Its dimensions, as Python writes a tuple: <c>(20,)</c>, <c>(20, 5)</c>.</param>
internal sealed partial record NpyHead(string Type, string Shape)
{
    /// <summary>Single precision.</summary>
    public const string Float = "<f4";

    /// <summary>Text in UTF-32, each value padded to the longest with zeros.</summary>
    public const string TextPrefix = "<U";

    private const int Alignment = 64;
    private const int LengthAt = 8;
    private const int TextAt = 10;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0];

    public static NpyHead OfText(int width, long count) => new(string.Create(CultureInfo.InvariantCulture, $"{TextPrefix}{width}"), Of(count));

    public static NpyHead OfFloats(long count) => new(Float, Of(count));

    public static NpyHead OfFloats(long rows, int columns) => new(Float, string.Create(CultureInfo.InvariantCulture, $"({rows}, {columns})"));

    public void Write(Stream file)
    {
        string text = $"{{'descr': '{Type}', 'fortran_order': False, 'shape': {Shape}, }}";
        int length = (TextAt + text.Length + 1 + Alignment - 1) / Alignment * Alignment;
        byte[] head = new byte[length];
        head.AsSpan().Fill((byte)' ');
        Magic.CopyTo(head);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(LengthAt), (ushort)(length - TextAt));
        Encoding.ASCII.GetBytes(text, head.AsSpan(TextAt));
        head[^1] = (byte)'\n';
        file.Write(head);
    }

    /// <exception cref="InvalidDataException">It is not such a head.</exception>
    public static NpyHead Read(Stream file)
    {
        byte[] begin = new byte[TextAt];
        file.ReadExactly(begin);
        byte[] text = new byte[BinaryPrimitives.ReadUInt16LittleEndian(begin.AsSpan(LengthAt))];
        file.ReadExactly(text);
        return begin.AsSpan().StartsWith(Magic) && Form().Match(Encoding.ASCII.GetString(text)) is { Success: true } match
            ? new NpyHead(match.Groups["type"].Value, match.Groups["shape"].Value)
            : throw new InvalidDataException("one of its arrays does not begin as galaxy writes them");
    }

    private static string Of(long count) => string.Create(CultureInfo.InvariantCulture, $"({count},)");

    [GeneratedRegex(
        @"^\{'descr': '(?<type>[^']+)', 'fortran_order': False, 'shape': (?<shape>\([0-9, ]*\)), \} *\n$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
