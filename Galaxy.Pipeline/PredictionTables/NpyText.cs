using System.Buffers.Binary;
using System.Text;
using Galaxy.Pipeline.Files.Numpy;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>Arrays of text in NumPy's form.</summary>
internal static class NpyText
{
    private const int CharacterBytes = sizeof(uint);

    /// <summary>Writes an array of text. The values are read twice.</summary>
    public static void Write(Stream file, long count, IEnumerable<string> values)
    {
        int width = Math.Max(1, values.Select(value => value.EnumerateRunes().Count()).DefaultIfEmpty().Max());
        NpyHeaderWriter.Write(file, NpyType.Text(width), [count]);
        byte[] padded = new byte[width * CharacterBytes];
        foreach (string value in values)
        {
            Array.Clear(padded);
            int at = 0;
            foreach (Rune rune in value.EnumerateRunes())
                BinaryPrimitives.WriteInt32LittleEndian(padded.AsSpan(CharacterBytes * at++), rune.Value);
            file.Write(padded);
        }
    }

    /// <summary>The values of such an array, until the file ends.</summary>
    public static IEnumerable<string> Read(Stream file)
    {
        if (NpyHeader.Read(file).Type is not { IsWideText: true, BigEndian: false } type)
            throw new InvalidDataException("an array of text has another type");
        byte[] padded = new byte[type.Bytes];
        while (file.ReadAtLeast(padded, padded.Length, throwOnEndOfStream: false) == padded.Length)
            yield return Encoding.UTF32.GetString(padded).TrimEnd('\0');
    }
}
