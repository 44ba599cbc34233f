using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>What became of a network.json.</summary>
/// <param name="Spec">The network; null when there is a mistake.</param>
/// <param name="NameSpan">Where the network's name stands, for mistakes that show only beside other files.</param>
/// <param name="Diagnostics">All of them in the order of the file.</param>
internal sealed record SpecResult(NetworkSpec? Spec, SourceSpan NameSpan, EquatableArray<SpecDiagnostic> Diagnostics);
