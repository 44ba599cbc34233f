using System.Collections.Immutable;
using Galaxy.Pipeline.Explanations;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Explanations of a model's answers by a layer's map.</summary>
internal sealed record ExplanationsDocument(string Layer, ImmutableArray<ExplanationDocument> Explanations, ImmutableArray<ProblemDocument> Failed)
{
    public static ExplanationsDocument Of(ExplainedPictures explained) =>
        new(explained.Layer.Name, [.. explained.Rows.Select(ExplanationDocument.Of)], ProblemDocument.Of(explained.Failed));
}
