using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Batch norm of a batch matrix.</summary>
/// <param name="Raw">The values to normalize.</param>
/// <param name="Activation">The activation after it.</param>
internal sealed record RowNormPlan(NormPlan Norm, BatchMatrix Raw, Activation? Activation);
