using Galaxy.Generators.Spec;

namespace Galaxy.Generators;

/// <summary>A network file and what became of it.</summary>
internal sealed record NetworkReading(string Path, SpecResult Result);
