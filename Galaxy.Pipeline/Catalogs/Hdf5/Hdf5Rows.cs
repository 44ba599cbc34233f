using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Arrays;
using PureHDF;
using PureHDF.Selections;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>Reads rows of a dataset, once it is known that they are in the file itself and fit into memory.</summary>
/// <param name="Reader">Serves this thread.</param>
/// <param name="Dataset">Found by that reader.</param>
/// <param name="Layout">How the dataset lies in the file.</param>
internal readonly record struct Hdf5Rows(Hdf5Reader Reader, IH5Dataset Dataset, Hdf5Layout Layout)
{
    /// <summary>The bytes of the whole dataset.</summary>
    /// <exception cref="InvalidDataException">They are not there.</exception>
    public byte[] ReadAll(ElementType type, ImmutableArray<long> shape) => Read(type, shape, 0, shape.IsEmpty ? 1 : shape[0]);

    /// <summary>The bytes of some rows.</summary>
    /// <exception cref="InvalidDataException">They are not there.</exception>
    public byte[] Read(ElementType type, ImmutableArray<long> shape, long row, long count)
    {
        Layout.Check(Reader.Length);
        long before = Reader.BytesRead;
        long length = checked(shape.Skip(1).Aggregate(count * type.Bytes, (product, side) => product * side));
        if (length > Hdf5Layout.MostAtOnce)
            throw new InvalidDataException($"{Quantity.Megabytes(length)} MB are too many to read at once");
        byte[] bytes = Hdf5Types.Read(Dataset, type, Selected(shape, row, count));
        if (bytes.Length != length)
            throw new InvalidDataException("it ends too early");
        if (Layout.Contiguous && Reader.BytesRead < before + length)
            throw new InvalidDataException("its numbers were never written");
        return bytes;
    }

    /// <summary>Adds the texts of the whole dataset.</summary>
    /// <exception cref="InvalidDataException">They are too long.</exception>
    public void AddTexts(Hdf5Texts texts, ImmutableArray<long> shape)
    {
        Layout.Check(Reader.Length);
        if (Dataset.Type.Size > Hdf5Limits.Text)
            throw new InvalidDataException($"its texts have {Quantity.Count(Dataset.Type.Size)} bytes, more than {Quantity.Count(Hdf5Limits.Text)}");
        if (shape.IsEmpty)
        {
            texts.Add(Dataset.Read<string>());
            return;
        }

        long together = Math.Max(1, Hdf5Texts.Together / Math.Max(1, shape.Skip(1).Aggregate(1L, (product, side) => checked(product * side))));
        for (long row = 0; row < shape[0]; row += together)
            texts.AddRange(Hdf5Types.ReadTexts(Dataset, Selected(shape, row, Math.Min(together, shape[0] - row))));
    }

    private static HyperslabSelection? Selected(ImmutableArray<long> shape, long row, long count)
    {
        if (shape.IsEmpty)
            return null;
        ulong[] starts = new ulong[shape.Length];
        starts[0] = (ulong)row;
        return new HyperslabSelection(shape.Length, starts, [(ulong)count, .. shape.Skip(1).Select(length => (ulong)length)]);
    }
}
