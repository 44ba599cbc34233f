namespace Galaxy.Tests.Harness;

/// <summary>The result of an epoch.</summary>
/// <param name="Steps">Images in each step.</param>
/// <param name="Parameters">After the last, by name, in the order of a model file.</param>
internal sealed record TrainedEpoch(int[] Steps, IReadOnlyDictionary<string, float[]> Parameters);
