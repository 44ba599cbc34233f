using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Explanations of a model's answers by a layer's map, with their heat.</summary>
internal sealed record HeatedExplanationsDocument(
    string Layer, ImmutableArray<HeatedExplanationDocument> Explanations, ImmutableArray<ProblemDocument> Failed);
