using Galaxy.Pipeline.Imaging.Fits.Units;

namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>How an image is cut in tiles, counted along the axis that runs fastest first. Those at the ends may be smaller.</summary>
/// <param name="Image">The image.</param>
/// <param name="Tile">A whole tile.</param>
internal readonly record struct TileGrid(TileSize Image, TileSize Tile)
{
    /// <summary>Tiles along each axis.</summary>
    private TileSize Tiles => new(Along(Image.First, Tile.First), Along(Image.Second, Tile.Second), Along(Image.Third, Tile.Third));

    /// <summary>How many tiles there are.</summary>
    public long Count => Tiles.Values;

    /// <param name="header">A compressed image's: ZTILEn is by default a row.</param>
    /// <param name="shape">Of its axes that are longer than 1.</param>
    public static TileGrid Of(FitsHeader header, FitsShape shape)
    {
        TileSize image = new(shape.First, shape.Second, (int)shape.Third);
        Span<int> tile = [1, 1, 1];
        int found = 0;
        for (int axis = 1; axis <= header.Count("ZNAXIS"); axis++)
        {
            int length = header.Count($"ZNAXIS{axis}");
            if (length == 1)
                continue;
            long along = header.Integer($"ZTILE{axis}") ?? (axis == 1 ? length : 1);
            if (along < 1)
                throw new ImageFormatException("its tiles are damaged");
            tile[found++] = (int)Math.Min(along, length);
        }

        return new TileGrid(image, new TileSize(tile[0], tile[1], tile[2]));
    }

    /// <summary>The size of a tile.</summary>
    public TileSize SizeOf(int index)
    {
        (int first, int second, int third) = Origin(index);
        return new TileSize(
            Math.Min(Tile.First, Image.First - first), Math.Min(Tile.Second, Image.Second - second), Math.Min(Tile.Third, Image.Third - third));
    }

    /// <summary>Puts a tile's values to their place in the image.</summary>
    public void Place(int index, ReadOnlySpan<float> values, Span<float> image)
    {
        (int first, int second, int third) = Origin(index);
        TileSize size = SizeOf(index);
        for (int row = 0; row < size.Second * size.Third; row++)
        {
            int line = (third + row / size.Second) * Image.Second + second + row % size.Second;
            values.Slice(row * size.First, size.First).CopyTo(image[(line * Image.First + first)..]);
        }
    }

    private (int First, int Second, int Third) Origin(int index) => (
        index % Tiles.First * Tile.First, index / Tiles.First % Tiles.Second * Tile.Second, index / Tiles.First / Tiles.Second * Tile.Third);

    private static int Along(int length, int tile) => (length - 1) / tile + 1;
}
