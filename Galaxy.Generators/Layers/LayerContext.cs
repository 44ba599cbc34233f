using Galaxy.Generators.Language;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Layers;

/// <summary>Where a layer stands in its network.</summary>
/// <param name="Layer">The layer in the file.</param>
/// <param name="Input">The shape it gets; null when a mistake hides it.</param>
/// <param name="VectorLine">The line since which there is a vector; null while there is a map.</param>
/// <param name="IsTrainedBefore">Whether a layer before it has parameters.</param>
internal sealed record LayerContext(
    ParsedLayer Layer, MapShape? Input, int? VectorLine, bool IsTrainedBefore, EarlierLayers Earlier, DiagnosticLog Diagnostics)
{
    /// <summary>Logs that the layer does not fit here.</summary>
    /// <returns>False.</returns>
    public bool Refuse(DiagnosticDescriptor rule, params string[] arguments) => Refuse(LayerType.TypeField, rule, arguments);

    /// <summary>Logs that what a field holds does not fit here.</summary>
    /// <returns>False.</returns>
    public bool Refuse(SpecField field, DiagnosticDescriptor rule, params string[] arguments) => Refuse(field.Name, rule, arguments);

    /// <summary>Whether the layer gets a map. If not, that is logged.</summary>
    public bool HasMap() =>
        VectorLine is not { } line || Refuse(DiagnosticCatalog.MapExpected, Layer.Type, Words.Digits(line));

    private bool Refuse(string field, DiagnosticDescriptor rule, string[] arguments)
    {
        Diagnostics.Add(rule, Layer.SpanOf(field), arguments);
        return false;
    }
}
