namespace Galaxy.Kernels.Contract;

/// <summary>The shape of one image or feature map, in pixels and channels; a flat vector of N values is 1×1×N.</summary>
public readonly record struct Shape(int Height, int Width, int Channels)
{
    /// <summary>Neighboring channels that show one filter in several orientations, 8 behind a convolution with symmetry; else 1.</summary>
    public int Orientations { get; init; } = 1;

    /// <summary>Channels, those of one filter counted once.</summary>
    public int Filters => Channels / Orientations;

    /// <summary>Values in one image or map: H·W·C.</summary>
    public int Count => Height * Width * Channels;

    public override string ToString() => Height == 1 && Width == 1 ? $"{Channels}" : $"{Height}×{Width}×{Channels}";
}
