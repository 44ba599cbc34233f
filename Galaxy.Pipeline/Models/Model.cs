using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Models;

/// <summary>A trained network with all that is needed to apply it.</summary>
/// <param name="NetworkName">The network's name in network.json.</param>
/// <param name="Spec">Its spec in canonical form, as in <c>NetworkInfo.Spec</c>.</param>
/// <param name="Classes">Class names in the order of the logits.</param>
/// <param name="Crop">Side in pixels of the middle square that is kept of a picture; null keeps all of it.</param>
/// <param name="Standardisation">Mean and deviation of the training images.</param>
/// <param name="Seed">Of the run that trained it.</param>
/// <param name="Weights">The parameters.</param>
public sealed record Model(
    string NetworkName, string Spec, ImmutableArray<string> Classes, int? Crop,
    Standardisation Standardisation, ulong Seed, Weights Weights);
