using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>A square window that slides over a map.</summary>
/// <param name="Size">Its rows and columns.</param>
/// <param name="Stride">Pixels from one place to the next.</param>
/// <param name="Padding">Width of the border of zeros around the map.</param>
internal readonly record struct SquareWindow(int Size, int Stride, int Padding)
{
    /// <summary>Phases of the input gradient, each with kernels of its own.</summary>
    private const int MostPhases = 64;

    /// <summary>The map with a pixel for each place of the window. The window fits.</summary>
    public MapShape Slide(MapShape input) => input with { Height = Places(input.Height), Width = Places(input.Width) };

    /// <summary>Whether the layer has a map in which it fits, as far as that is known. If not, that is logged.</summary>
    /// <param name="size">The field that says its rows and columns.</param>
    public bool Fits(LayerContext context, WholeField size)
    {
        if (!context.HasMap())
            return false;
        if (context.Input?.Padded(Padding) is not { } padded || Size <= Math.Min(padded.Height, padded.Width))
            return true;
        string largest = Words.Digits(Math.Min(padded.Height, padded.Width));
        string border = Padding == 0 ? "" : " (padding included)";
        return context.Refuse(size, DiagnosticCatalog.WindowTooLarge, Words.Digits(Size), Words.Shape(padded), border, largest);
    }

    /// <summary>Whether its way back, if there is one behind a trained layer, has few enough phases: as many as its stride has offsets. If not, that is logged.</summary>
    /// <param name="stride">The field that says its stride.</param>
    public bool HasFewPhases(LayerContext context, WholeField stride)
    {
        int offsets = Math.Min(Stride, Size);
        return !context.IsTrainedBefore || offsets * offsets <= MostPhases || context.Refuse(
            stride, DiagnosticCatalog.TooManyKernels,
            Words.Digits(Size), Words.Digits(Stride), Words.Digits(offsets * offsets), Words.Digits(MostPhases));
    }

    private int Places(int length) => (length + 2 * Padding - Size) / Stride + 1;
}
