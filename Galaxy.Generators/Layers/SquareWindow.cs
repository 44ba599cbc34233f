using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A square window that slides over a map.</summary>
/// <param name="Size">Its rows and columns.</param>
/// <param name="Stride">Pixels from one place to the next.</param>
/// <param name="Padding">Width of the border of zeros around the map.</param>
internal readonly record struct SquareWindow(int Size, int Stride, int Padding)
{
    /// <summary>Phases of the input gradient, each with kernels of its own.</summary>
    private const int MostPhases = 64;

    /// <summary>The output map, one pixel per position of the window. The window must fit.</summary>
    public MapShape Slide(MapShape input) => input with { Height = Places(input.Height), Width = Places(input.Width) };

    /// <summary>Whether the layer's input is a map in which the window fits, as far as that is known. If not, an error is logged.</summary>
    /// <param name="size">The field that gives its size.</param>
    public bool Fits(LayerContext context, WholeField size)
    {
        if (!context.HasMap())
            return false;
        if (context.Input?.Padded(Padding) is not { } padded || Size <= Math.Min(padded.Height, padded.Width))
            return true;
        string largest = Words.Digits(Math.Min(padded.Height, padded.Width));
        string border = Padding == 0 ? "" : " (padding included)";
        return context.Refuse(size, LayerDiagnostics.WindowTooLarge, Words.Digits(Size), Words.Shape(padded), border, largest);
    }

    /// <summary>Whether its input gradient, if needed, has few enough phases (stride²). If not, an error is logged.</summary>
    /// <param name="stride">The field that gives its stride.</param>
    public bool HasFewPhases(LayerContext context, WholeField stride)
    {
        int offsets = Math.Min(Stride, Size);
        return !context.IsTrainedBefore || offsets * offsets <= MostPhases || context.Refuse(
            stride, LayerDiagnostics.TooManyKernels,
            Words.Digits(Size), Words.Digits(Stride), Words.Digits(offsets * offsets), Words.Digits(MostPhases));
    }

    /// <summary>Floats of the border of zeros in memory.</summary>
    public long BorderFloats(MapShape input, Target target) => target.Floats(input.Padded(Padding)) - target.Floats(input);

    private int Places(int length) => (length + 2 * Padding - Size) / Stride + 1;
}
