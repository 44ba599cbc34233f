using System.Buffers.Binary;

namespace Galaxy.Pipeline.Files.Parquet;

/// <summary>The end of a Parquet file, in which it describes itself.</summary>
internal static class ParquetFooter
{
    private const int MostBytes = 64 << 20;

    /// <summary>Its length, and four letters.</summary>
    private const int TailBytes = 8;

    /// <summary>Checks it before a library reads it.</summary>
    /// <param name="file">The file, which can seek; it stands at its beginning then.</param>
    /// <exception cref="InvalidDataException">It would lead the library astray.</exception>
    /// <exception cref="EndOfStreamException">There is none.</exception>
    public static void Check(Stream file)
    {
        byte[] tail = Read(file, file.Length - TailBytes, TailBytes);
        if (!tail.AsSpan().EndsWith("PAR1"u8))
            throw new InvalidDataException("it is cut off: it does not end as a Parquet file does");
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        if (length > MostBytes)
            throw new InvalidDataException($"its footer claims {Quantity.MegabytesBeyond(length, MostBytes)}");
        if (ThriftWalk.Length(Read(file, file.Length - TailBytes - length, (int)length), ParquetShapes.Footer, []) is null)
            throw new InvalidDataException("its footer is damaged");
        file.Position = 0;
    }

    private static byte[] Read(Stream file, long place, int count)
    {
        file.Position = place >= 0 ? place : throw new EndOfStreamException("it ends too early");
        byte[] bytes = new byte[count];
        file.ReadExactly(bytes);
        return bytes;
    }
}
