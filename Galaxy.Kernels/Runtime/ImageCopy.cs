using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Runtime;

/// <summary>Copies a sample's image to where the first kernel reads it: the first call of every forward pass.</summary>
internal static unsafe class ImageCopy
{
    /// <summary>The place where a network's kernels read the images.</summary>
    public static InputMap Place(NetworkInfo network, Workspace workspace) => new()
    {
        First = workspace.Area(network.Image),
        SampleStride = network.Image.SampleStride,
        RowStride = network.Image.RowStride,
        PixelStride = network.Image.PixelStride,
        Height = network.Input.Height,
        Width = network.Input.Width,
        Channels = network.Input.Channels,
    };

    /// <summary>Copies one image, [H, W, C], into its map.</summary>
    public static void Run(KernelMemory* memory)
    {
        InputMap map = memory->Step->Input;
        int rowFloats = map.Width * map.Channels;
        float* image = memory->Step->Images + memory->Index * (long)(map.Height * rowFloats);
        float* to = map.First + memory->Index * (long)map.SampleStride;
        for (int row = 0; row < map.Height; row++, image += rowFloats, to += map.RowStride)
        {
            if (map.PixelStride == map.Channels)
                new ReadOnlySpan<float>(image, rowFloats).CopyTo(new Span<float>(to, rowFloats));
            else
                CopyPixels(image, to, map);
        }
    }

    /// <summary>A row whose pixels are further apart in the map.</summary>
    private static void CopyPixels(float* image, float* to, InputMap map)
    {
        for (int column = 0; column < map.Width; column++, image += map.Channels, to += map.PixelStride)
        {
            for (int channel = 0; channel < map.Channels; channel++)
                to[channel] = image[channel];
        }
    }
}
