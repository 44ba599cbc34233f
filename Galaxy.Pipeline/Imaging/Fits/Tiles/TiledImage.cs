using Galaxy.Pipeline.Imaging.Fits.Units;

namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>An image whose tiles are compressed one by one, in the rows of a table, as fpack writes it.</summary>
/// <remarks>FITS Standard 4.0, section 10.1.</remarks>
internal static class TiledImage
{
    /// <summary>The values in the file's order.</summary>
    /// <param name="unit">The table.</param>
    /// <param name="shape">Its image's.</param>
    /// <exception cref="ImageFormatException">It is damaged, or compressed by what is not read.</exception>
    public static float[] Decode(FitsUnit unit, FitsShape shape)
    {
        TileGrid grid = TileGrid.Of(unit.Header, shape);
        TileReader reader = new(unit, grid.Count);
        float[] image = new float[grid.Image.Values];
        for (int tile = 0; tile < grid.Count; tile++)
            grid.Place(tile, reader.Read(tile, (int)grid.SizeOf(tile).Values), image);
        return image;
    }
}
