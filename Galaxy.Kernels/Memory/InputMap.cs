namespace Galaxy.Kernels.Memory;

/// <summary>Where the first kernel reads the images of a batch.</summary>
internal unsafe struct InputMap
{
    /// <summary>The first sample's top left pixel, inside the border.</summary>
    public float* First;

    /// <summary>Floats from a sample to the next.</summary>
    public int SampleStride;

    /// <summary>Floats from a row of pixels to the next.</summary>
    public int RowStride;

    /// <summary>Floats from a pixel to the next.</summary>
    public int PixelStride;

    /// <summary>Rows of an image.</summary>
    public int Height;

    /// <summary>Pixels in a row.</summary>
    public int Width;

    /// <summary>Values of a pixel.</summary>
    public int Channels;
}
