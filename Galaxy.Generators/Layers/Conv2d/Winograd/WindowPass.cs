using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>A pass of windows over a bordered map: a convolution forward, or its input gradient over the output gradient.</summary>
/// <param name="Channels">Channels read, each from a map that has them <paramref name="PixelStride"/> floats apart.</param>
/// <param name="Height">Rows of outputs.</param>
/// <param name="Width">Columns of outputs.</param>
/// <param name="Panels">The cut of the outputs.</param>
/// <param name="Pool">The pooling fused into it.</param>
internal sealed record WindowPass(
    int Kernel, int Stride, int Channels, int PixelStride, int Height, int Width, EquatableArray<PanelRun> Panels, MaxPoolPlan? Pool)
{
    /// <summary>Vectors of outputs.</summary>
    public int Vectors(Target target) => Panels.Sum(panel => panel.Count * target.Vectors(panel.Width));
}
