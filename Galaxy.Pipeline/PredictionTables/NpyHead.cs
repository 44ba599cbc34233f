using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Galaxy.Pipeline.Files.Numpy;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>Writes the head of a NumPy array, version 1.0: its values follow in C order.</summary>
/// <param name="Type">Of the values, as NumPy writes it: <c>&lt;f4</c>, <c>&lt;U12</c>.</param>
/// <param name="Shape">Its dimensions, as Python writes a tuple: <c>(20,)</c>, <c>(20, 5)</c>.</param>
internal sealed record NpyHead(string Type, string Shape)
{
    private const string Float = "<f4";
    private const int Alignment = 64;
    private const int LengthAt = 8;
    private const int TextAt = 10;

    private static ReadOnlySpan<byte> Version => [1, 0];

    /// <summary>Text in UTF-32, each value padded to the longest with zeros.</summary>
    public static NpyHead OfText(int width, long count) => new(string.Create(CultureInfo.InvariantCulture, $"<U{width}"), Of(count));

    /// <summary>Single precision.</summary>
    public static NpyHead OfFloats(long count) => new(Float, Of(count));

    public static NpyHead OfFloats(long rows, int columns) => new(Float, string.Create(CultureInfo.InvariantCulture, $"({rows}, {columns})"));

    public void Write(Stream file)
    {
        string text = $"{{'descr': '{Type}', 'fortran_order': False, 'shape': {Shape}, }}";
        int length = (TextAt + text.Length + 1 + Alignment - 1) / Alignment * Alignment;
        byte[] head = new byte[length];
        head.AsSpan().Fill((byte)' ');
        NpyHeader.Magic.CopyTo(head);
        Version.CopyTo(head.AsSpan(NpyHeader.Magic.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(LengthAt), (ushort)(length - TextAt));
        Encoding.ASCII.GetBytes(text, head.AsSpan(TextAt));
        head[^1] = (byte)'\n';
        file.Write(head);
    }

    private static string Of(long count) => string.Create(CultureInfo.InvariantCulture, $"({count},)");
}
