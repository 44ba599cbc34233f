using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>Whether a layer keeps the symmetry of a map whose filters have orientations: a turned input gives the turned output.</summary>
internal static class OrientationChecks
{
    /// <summary>Turns and mirrors of a square.</summary>
    public const int Orientations = 8;

    /// <summary>Whether a layer with weights of its own for every channel reads a map without orientations. If not, an error is logged.</summary>
    public static bool HasNone(LayerContext context) =>
        context.Input is not { Orientations: > 1 } || context.Refuse(OrientationDiagnostics.Untied, context.Layer.Type);

    /// <summary>Whether all orientations of the filters are not too many channels. If not, an error is logged.</summary>
    public static bool AreFew(LayerContext context, WholeField field, int filters)
    {
        const int most = Limits.Outputs / Orientations;
        return filters <= most || context.Refuse(
            field, DiagnosticCatalog.OutOfRange, field.Name, Words.Digits(filters), "a whole number", Words.Digits(field.Minimum), Words.Digits(most));
    }

    /// <summary>Whether windows that slide over the layer's input turn with it. If not, an error is logged.</summary>
    /// <param name="size">The field with the size of the window.</param>
    public static bool Turns(LayerContext context, SquareWindow window, WholeField size)
    {
        if (context.Input is not { } input)
            return true;
        if (input.Height != input.Width)
            return context.Refuse(OrientationDiagnostics.NotSquare, context.Layer.Type, Words.Shape(input));
        int rest = (input.Height + 2 * window.Padding - window.Size) % window.Stride;
        return rest == 0 || context.Refuse(
            size, OrientationDiagnostics.LeavesPixels, Words.Digits(window.Size), Words.Digits(window.Stride), Words.Shape(input),
            window.Padding > 0 ? $" with a padding of {Words.Digits(window.Padding)}" : "", Words.Digits(rest));
    }
}
