using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>A pass of windows over a bordered map: a convolution forward, or its input gradient over the output gradient.</summary>
internal sealed record WindowPass
{
    /// <summary>Rows and columns of a window.</summary>
    public required int Kernel { get; init; }

    /// <summary>Pixels from one window to the next.</summary>
    public required int Stride { get; init; }

    /// <summary>Channels read, each from a map that has them <see cref="PixelStride"/> floats apart.</summary>
    public required int Channels { get; init; }

    /// <summary>Floats from one pixel read to the next.</summary>
    public required int PixelStride { get; init; }

    /// <summary>Rows of outputs.</summary>
    public required int Height { get; init; }

    /// <summary>Columns of outputs.</summary>
    public required int Width { get; init; }

    /// <summary>The cut of the outputs.</summary>
    public required EquatableArray<PanelRun> Panels { get; init; }

    /// <summary>The pooling fused into it.</summary>
    public required MaxPoolPlan? Pool { get; init; }

    /// <summary>Vectors of outputs.</summary>
    public int Vectors(Target target) => Panels.Sum(panel => panel.Count * target.Vectors(panel.Width));
}
