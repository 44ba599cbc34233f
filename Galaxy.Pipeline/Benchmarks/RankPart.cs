namespace Galaxy.Pipeline.Benchmarks;

/// <summary>A part of a training step, in seconds.</summary>
/// <param name="Name">What the time goes to.</param>
/// <param name="Mean">Mean of the ranks.</param>
/// <param name="Longest">The longest of them.</param>
internal sealed record RankPart(string Name, double Mean, double Longest);
