using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Files;
using PureHDF;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>The datasets of one name in many groups, as one array: a row is a group's dataset.</summary>
/// <param name="file">The open file.</param>
/// <param name="groups">The paths of the groups.</param>
/// <param name="first">The dataset of the first group.</param>
internal sealed class GroupedArray(Hdf5File file, ImmutableArray<string> groups, StoredArray first) : StoredArray
{
    public override Result<Unit> Check() => first.Check();

    public override Result<byte[]> Read(long row, long count) => LibraryReading.Try(Name, () =>
    {
        byte[] bytes = new byte[checked((int)(count * RowBytes))];
        for (int index = 0; index < count; index++)
            Read((int)row + index).CopyTo(bytes.AsSpan(index * (int)RowBytes));
        return bytes;
    });

    public override Result<string[]> ReadTexts() => LibraryReading.Try(Name, () =>
    {
        Hdf5Texts texts = new();
        foreach (string group in groups)
        {
            file.Use(reader =>
            {
                RowOf(reader, group).AddTexts(texts, []);
                return texts;
            });
        }

        return texts.ToArray();
    });

    private byte[] Read(int row) => file.Use(reader =>
    {
        Hdf5Rows found = RowOf(reader, groups[row]);
        if (!Hdf5Types.ShapeOf(found.Dataset).SequenceEqual(Shape.Skip(1)) || Hdf5Types.TypeOf(found.Dataset.Type) != Element)
            throw new InvalidDataException($"'{groups[row]}/{Name}' has another shape or type than the first");
        return found.ReadAll(Element, Shape[1..]);
    });

    private Hdf5Rows RowOf(Hdf5Reader reader, string group)
    {
        IH5Dataset dataset = reader.Dataset($"{group}/{Name}");
        return new Hdf5Rows(reader, dataset, Hdf5Layout.Of(dataset));
    }
}
