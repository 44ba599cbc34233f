namespace Galaxy.Pipeline.Models;

/// <summary>What a model file says of its network.</summary>
/// <param name="Spec">Any text, since the file may come from anywhere.</param>
/// <param name="Parameters">The numbers in its tensors.</param>
internal sealed record StoredNetwork(string Spec, long Parameters);
