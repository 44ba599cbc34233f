namespace Galaxy.Generators.Planning;

/// <summary>A batch matrix: a row per sample.</summary>
/// <param name="Place">Where it begins, in floats per sample of the workspace's capacity.</param>
/// <param name="Columns">Values in a row.</param>
/// <param name="Stride">Floats from a row to the next.</param>
internal sealed record BatchMatrix(Address Place, int Columns, int Stride);
