namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>
/// The tiles of Winograd's minimal filtering F(2×2, 3×3) (Winograd, 1980; Lavin and Gray, 2016) for a 3×3 convolution of stride 1:
/// each 4×4 patch of inputs and each filter are transformed to 16 positions, multiplied position by position, and the products
/// transformed to a tile of 2×2 outputs. 16 multiplications take the place of 36.
/// </summary>
/// <param name="Bands">Bands of tiles; a sample is computed one band at a time.</param>
/// <param name="BandRows">Rows of tiles in a band.</param>
/// <param name="RowTiles">Tiles in a row: half the outputs.</param>
internal sealed record WinogradTiles(int Bands, int BandRows, int RowTiles)
{
    /// <summary>Positions of a transformed patch, along one side.</summary>
    public const int Side = 4;

    /// <summary>Positions of a transformed patch.</summary>
    public const int Positions = Side * Side;

    /// <summary>Outputs of a tile, along one side.</summary>
    public const int TileSide = 2;

    /// <summary>One extra cache line keeps the positions from sharing cache sets.</summary>
    private const int Apart = 16;

    /// <summary>Tiles in a band.</summary>
    public int Count => BandRows * RowTiles;

    /// <summary>Rows of outputs in a band.</summary>
    public int OutputRows => BandRows * TileSide;

    /// <summary>Floats from a position to the next in a band's scratch, whose tiles take <paramref name="tileFloats"/> each.</summary>
    public int PositionStride(int tileFloats) => Count * tileFloats + Apart;

    /// <summary>Floats of a band's scratch.</summary>
    public int Floats(int tileFloats) => Positions * PositionStride(tileFloats);
}
