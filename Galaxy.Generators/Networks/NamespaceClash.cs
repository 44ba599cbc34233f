using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>A network that has the name of a namespace: top-level code cannot call it by its name (CS0118).</summary>
internal static class NamespaceClash
{
    /// <summary>A warning, or nothing.</summary>
    public static IEnumerable<FileDiagnostic> Of(ParsedNetwork network, NetworkSpace space)
    {
        if (network.Result.Name is { } name && space.Hides(name))
            yield return new FileDiagnostic(network.Path, new SpecDiagnostic(DiagnosticCatalog.NamespaceName, network.Result.NameSpan, new([name])));
    }
}
