using System.Text;
using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Files.Numpy;

namespace Galaxy.Pipeline.Catalogs.Numpy;

/// <summary>An array as NumPy stores it.</summary>
/// <param name="header">What it says of itself.</param>
/// <param name="numbers">The bytes behind the header, had when they are first needed.</param>
internal sealed class NpyArray(NpyHeader header, Lazy<Result<StoredBytes>> numbers) : StoredArray
{
    /// <summary>The most bytes of an array in Fortran's order, which is kept in memory.</summary>
    private const long MostTransposed = 512L << 20;

    private readonly Lock _transposing = new();
    private byte[]? _transposed;

    /// <summary>An array whose header is known.</summary>
    /// <param name="name">What its file calls it.</param>
    /// <param name="header">Its header.</param>
    /// <param name="numbers">The bytes behind the header.</param>
    public static NpyArray Of(string name, NpyHeader header, Lazy<Result<StoredBytes>> numbers) =>
        new(header, numbers) { Name = name, Shape = header.Shape, Element = NpyElement.Of(header.Type) };

    public override Result<byte[]> Read(long row, long count) =>
        from bytes in numbers.Value
        from read in LibraryReading.Try(Name, () => header.ColumnMajor ? ReadTransposed(bytes, row, count) : ReadRows(bytes, row, count))
        select read;

    public override Result<string[]> ReadTexts() => Rows * RowBytes > MostInMemory
        ? TooLarge
        : Read(0, Rows).Map(bytes => Enumerable.Range(0, (int)Rows).Select(row => Text(bytes, row)).ToArray());

    private byte[] ReadRows(StoredBytes bytes, long row, long count) =>
        bytes.ReadExactly(checked(row * RowBytes), checked((int)(count * RowBytes)));

    /// <summary>A row lies all over such an array, so that the whole of it is transposed once and kept.</summary>
    private byte[] ReadTransposed(StoredBytes bytes, long row, long count)
    {
        if (Rows * RowBytes > MostTransposed)
        {
            throw new NotSupportedException(
                $"it is in Fortran order and has more than {Quantity.Megabytes(MostTransposed)} MB; save numpy.ascontiguousarray of it");
        }

        lock (_transposing)
            _transposed ??= ColumnMajor.ToRows(bytes.ReadExactly(0, (int)(Rows * RowBytes)), Shape, Element.Bytes);
        return _transposed.AsSpan(checked((int)(row * RowBytes)), checked((int)(count * RowBytes))).ToArray();
    }

    /// <summary>NumPy fills texts up with zeros, and writes letters in one byte or in four.</summary>
    private string Text(byte[] bytes, int row)
    {
        Encoding encoding = Element.BigEndian ? Encoding.GetEncoding("utf-32BE") : header.Type.IsWideText ? Encoding.UTF32 : Encoding.UTF8;
        return encoding.GetString(bytes.AsSpan(row * (int)RowBytes, (int)RowBytes)).TrimEnd('\0');
    }
}
