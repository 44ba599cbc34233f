using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Reports.Cards;

namespace Galaxy.Pipeline.Cli.Cards;

/// <summary>Gathers what was measured of a model.</summary>
internal sealed class CardMeasurements(CardOptions options)
{
    private const string EvaluationName = "an evaluation.json";

    /// <summary>The measurements that there are, the most telling first.</summary>
    /// <param name="network">The model's network.</param>
    /// <param name="run">The figures of its training.</param>
    public Result<ImmutableArray<Measurement>> Of(NetworkInfo network, RunFigures run) =>
        from folds in IfGiven(options.Folds, path => Folds(path, network, run))
        from other in IfGiven(options.Evaluation, path => Evaluation(path, network))
        select (ImmutableArray<Measurement>)
            [.. folds, .. other, .. run.Test is { } test ? [Measurement.Of(test, "test pictures")] : Array.Empty<Measurement>()];

    /// <summary>How the model does on changed pictures, or one that was trained the same way; null if that was not measured.</summary>
    public Result<ShiftedTest?> Shifts() => (options.Shifts, options.Evaluation) switch
    {
        ({ } path, _) => CardJson.Read(path, "an evaluation.json of evaluate --shifts", CardJson.Default.ShiftedFigures)
            .Map<ShiftedTest?>(read => ShiftedTest.OfOther(read.Shifts)),
        (null, { } path) => CardJson.Read(path, EvaluationName, CardJson.Default.TestFigures)
            .Map(read => read.Shifts is { } shifts ? ShiftedTest.OfModel(shifts) : null),
        _ => Result.Ok<ShiftedTest?>(null),
    };

    private static Result<ImmutableArray<T>> IfGiven<T>(string? path, Func<string, Result<ImmutableArray<T>>> read) =>
        path is null ? Result.Ok<ImmutableArray<T>>([]) : read(path);

    private static Result<ImmutableArray<Measurement>> Folds(string path, NetworkInfo network, RunFigures run) =>
        from folds in CardJson.Read(path, "the folds.json of a cross-validation", CardJson.Default.FoldsFigures)
        from same in JsonNode.DeepEquals(JsonNode.Parse(network.Spec), folds.Spec)
            ? Result.Done
            : new Problem(path, $"it is of another network than {network.Name}, or of one with other classes", "Cross-validate the same network")
        select (ImmutableArray<Measurement>)[Measurement.Of(folds, run.Recipe)];

    private static Result<ImmutableArray<Measurement>> Evaluation(string path, NetworkInfo network) =>
        from test in CardJson.Read(path, EvaluationName, CardJson.Default.TestFigures)
        from same in network.Classes.SequenceEqual(test.PerClass.Select(score => score.Class))
            ? Result.Done
            : new Problem(path, "its classes are not the model's", "Give the evaluation of the model")
        select (ImmutableArray<Measurement>)[Measurement.Of(test, $"pictures of {PlaceName.Of(test.Data?.Source ?? "")}")];
}
