using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>The fields of layers whose windows slide over a bordered map.</summary>
internal static class WindowFields
{
    public static readonly WholeField Stride = new("stride", "Pixels from one window to the next.", 1, Limits.Side, Example: 2) { Default = 1 };

    public static readonly WholeField Padding =
        new("padding", "Width of the border of zeros around the input.", 0, Limits.Side, Example: 1) { Default = 0 };

    /// <param name="largest">The largest window that the layer has code for.</param>
    public static WholeField Kernel(int largest) => new("kernel", "Rows and columns of the window.", 1, largest, Example: 3);
}
