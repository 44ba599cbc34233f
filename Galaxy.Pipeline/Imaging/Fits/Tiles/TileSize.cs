namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>Lengths of up to three axes, 1 where there are fewer.</summary>
internal readonly record struct TileSize(int First, int Second, int Third)
{
    /// <summary>How many values it has.</summary>
    public long Values => (long)First * Second * Third;
}
