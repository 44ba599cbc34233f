using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>The outcome of reading a network.json.</summary>
/// <param name="Spec">The network; null if there is an error.</param>
/// <param name="Name">Its name, whatever else is wrong; null if that is missing or invalid.</param>
/// <param name="NameSpan">The position of the network's name, for errors that involve other files.</param>
/// <param name="Diagnostics">All of them in the order of the file.</param>
internal sealed record SpecResult(NetworkSpec? Spec, string? Name, SourceSpan NameSpan, EquatableArray<SpecDiagnostic> Diagnostics);
