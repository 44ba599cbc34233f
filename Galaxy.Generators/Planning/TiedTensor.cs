namespace Galaxy.Generators.Planning;

/// <summary>A parameter tensor that is tied under the eight orientations of a square.</summary>
/// <param name="Tied">As it is trained and saved.</param>
/// <param name="Oriented">As kernels on samples read it: eight outputs for each, neighbors.</param>
/// <param name="InputOrientations">Orientations of the filters that it reads; 1 if it reads a plain map, or none.</param>
internal sealed record TiedTensor(ParameterPlan Tied, ParameterPlan Oriented, int InputOrientations);
