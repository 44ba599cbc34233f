namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>What the numbers of pictures mean.</summary>
internal enum PixelScale
{
    /// <summary>0 to 255.</summary>
    Bytes,

    /// <summary>0 to 1.</summary>
    Unit,

    /// <summary>−1 to 1.</summary>
    SignedUnit,

    /// <summary>0 to 65,535.</summary>
    SixteenBits,

    /// <summary>Light as a detector counts it, with noise around zero or a background.</summary>
    Flux,
}
