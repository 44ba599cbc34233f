using System.Collections.Immutable;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports;

/// <summary>The network that was trained, and how.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Spec">Its spec in canonical form, JSON.</param>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="Options">The options it ran with beside the recipe, defaults included.</param>
/// <param name="Recipe">How it trained.</param>
public sealed record RunSetup(string Network, string Spec, int Parameters, ulong Seed, ImmutableArray<RunOption> Options, Recipe Recipe);
