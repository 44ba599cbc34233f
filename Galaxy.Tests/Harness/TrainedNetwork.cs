namespace Galaxy.Tests.Harness;

/// <summary>The result of training steps.</summary>
/// <param name="Losses">Before each step.</param>
/// <param name="Parameters">After the last, by name, in the order of a model file.</param>
internal sealed record TrainedNetwork(double[] Losses, IReadOnlyDictionary<string, float[]> Parameters);
