using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Files;
using PureHDF;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>A dataset of an HDF5 file. Rows that share chunks are read together, and the last few such blocks are kept.</summary>
internal sealed class Hdf5Array : StoredArray
{
    private const int MostBlocks = 4;

    private readonly Hdf5File _file;
    private readonly Hdf5Layout _layout;
    private readonly BlockCache<long, byte[]> _blocks;

    private Hdf5Array(Hdf5File file, Hdf5Layout layout)
    {
        _file = file;
        _layout = layout;
        _blocks = new BlockCache<long, byte[]>(first => ReadRows(first, Math.Min(RowsTogether, Rows - first)), MostBlocks);
    }

    private long RowsTogether => Math.Max(1, Math.Min(_layout.ChunkRows, Hdf5Layout.MostOfBlock / Math.Max(1, RowBytes)));

    /// <param name="file">The open file.</param>
    /// <param name="path">The dataset's path from the root.</param>
    /// <param name="dataset">The dataset.</param>
    public static Hdf5Array Of(Hdf5File file, string path, IH5Dataset dataset) => new(file, Hdf5Layout.Of(dataset))
    {
        Name = path,
        Shape = Hdf5Types.ShapeOf(dataset),
        Element = Hdf5Types.TypeOf(dataset.Type),
    };

    public override Result<byte[]> Read(long row, long count)
    {
        long together = RowsTogether;
        return together == 1 || count > 1
            ? ReadRows(row, count)
            : _blocks.Get(row / together * together).Map(block => block.AsSpan((int)(row % together * RowBytes), (int)RowBytes).ToArray());
    }

    public override Result<Unit> Check() => LibraryReading.Try(Name, () =>
    {
        _layout.CheckChunks();
        return Result.Done;
    });

    public override Result<string[]> ReadTexts() => Rows * RowBytes > MostInMemory
        ? TooLarge
        : LibraryReading.Try(Name, () => _file.Use(reader =>
        {
            Hdf5Texts texts = new();
            new Hdf5Rows(reader, reader.Dataset(Name), _layout).AddTexts(texts, Shape);
            return texts.ToArray();
        }));

    private Result<byte[]> ReadRows(long row, long count) => LibraryReading.Try(Name, () =>
        _file.Use(reader => new Hdf5Rows(reader, reader.Dataset(Name), _layout).Read(Element, Shape, row, count)));
}
