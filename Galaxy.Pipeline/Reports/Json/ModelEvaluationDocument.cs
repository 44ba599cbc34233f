using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>evaluation.json: the figures as in a report's <c>test</c>, then the network, the model, the data, the mistakes and notes.</summary>
internal sealed record ModelEvaluationDocument : EvaluationDocument
{
    [SetsRequiredMembers]
    private ModelEvaluationDocument(ModelEvaluation evaluation)
        : base(Of(evaluation.Test, "test"))
    {
        Network = evaluation.Network;
        Model = evaluation.Model;
        Data = evaluation.Data;
        Abstention = AbstentionDocument.Of(evaluation.Abstention);
        MeanShiftChange = evaluation.Shifts?.MeanChange;
        Shifts = ShiftDocument.Of(evaluation.Shifts);
        Mistakes = MistakeDocument.Of(evaluation.Mistakes, evaluation.Test.Classes);
        Notes = evaluation.Warnings;
    }

    [JsonPropertyOrder(1)]
    public string Network { get; }

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Model { get; }

    [JsonPropertyOrder(1)]
    public TestedData Data { get; }

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AbstentionDocument? Abstention { get; }

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MeanShiftChange { get; }

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ShiftDocument>? Shifts { get; }

    [JsonPropertyOrder(1)]
    public ImmutableArray<MistakeDocument> Mistakes { get; }

    [JsonPropertyOrder(1)]
    public ImmutableArray<string> Notes { get; }

    public static ModelEvaluationDocument Of(ModelEvaluation evaluation) => new(evaluation);
}
