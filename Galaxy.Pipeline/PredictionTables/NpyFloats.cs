using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Galaxy.Pipeline.Files.Numpy;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>Arrays of single-precision numbers in NumPy's form, a row at a time.</summary>
internal static class NpyFloats
{
    public static void Write(Stream file, ImmutableArray<long> shape, IEnumerable<float[]> rows)
    {
        NpyHeaderWriter.Write(file, NpyType.Float, shape);
        foreach (float[] row in rows)
            file.Write(MemoryMarshal.AsBytes(row.AsSpan()));
    }

    /// <summary>The rows of such an array, until the file ends.</summary>
    public static IEnumerable<float[]> Read(Stream file, int columns)
    {
        if (NpyHeader.Read(file) is not { ColumnMajor: false } header || header.Type != NpyType.Float)
            throw new InvalidDataException("an array of numbers has another type");
        while (true)
        {
            float[] row = new float[columns];
            if (file.ReadAtLeast(MemoryMarshal.AsBytes(row.AsSpan()), columns * sizeof(float), throwOnEndOfStream: false) < columns * sizeof(float))
                yield break;
            yield return row;
        }
    }
}
