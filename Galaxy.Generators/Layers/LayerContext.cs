using Galaxy.Generators.Language;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Layers;

/// <summary>A layer's place in its network, for checking.</summary>
/// <param name="Layer">The layer in the file.</param>
/// <param name="Input">Its input shape; null if an error hides it.</param>
/// <param name="VectorLine">The line of the layer that turned the map into a vector; null while there is a map.</param>
/// <param name="IsTrainedBefore">Whether a layer before it has parameters.</param>
/// <param name="HasSymmetry">Whether some layer of the network has filters tied under turns and mirrors.</param>
internal sealed record LayerContext(
    ParsedLayer Layer, MapShape? Input, int? VectorLine, bool IsTrainedBefore, bool HasSymmetry, EarlierLayers Earlier, DiagnosticLog Diagnostics)
{
    /// <summary>Logs that the layer does not fit here.</summary>
    /// <returns>False.</returns>
    public bool Refuse(DiagnosticDescriptor rule, params string[] arguments) => Refuse(LayerType.TypeField, rule, arguments);

    /// <summary>Logs that a field's value does not fit here.</summary>
    /// <returns>False.</returns>
    public bool Refuse(SpecField field, DiagnosticDescriptor rule, params string[] arguments) => Refuse(field.Name, rule, arguments);

    /// <summary>Whether the layer's input is a map. If not, an error is logged.</summary>
    public bool HasMap() =>
        VectorLine is not { } line || Refuse(LayerDiagnostics.MapExpected, Layer.Type, Words.Digits(line));

    private bool Refuse(string field, DiagnosticDescriptor rule, string[] arguments)
    {
        Diagnostics.Add(rule, Layer.SpanOf(field), arguments);
        return false;
    }
}
