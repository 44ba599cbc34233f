namespace Galaxy.Kernels.Contract;

/// <summary>The shape of one image or feature map, in pixels and channels; a flat vector of N values is 1×1×N.</summary>
public readonly record struct Shape(int Height, int Width, int Channels)
{
    /// <summary>Values in one image or map: H·W·C.</summary>
    public int Count => Height * Width * Channels;

    public override string ToString() => Height == 1 && Width == 1 ? $"{Channels}" : $"{Height}×{Width}×{Channels}";
}
