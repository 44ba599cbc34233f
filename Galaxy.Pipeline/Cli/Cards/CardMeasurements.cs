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
    /// <param name="digest">SHA-256 of the model's file, in hexadecimal.</param>
    /// <param name="run">The figures of its training.</param>
    public Result<ImmutableArray<Measurement>> Of(NetworkInfo network, string digest, RunFigures run) =>
        from folds in IfGiven(options.Folds, path => Folds(path, network, run))
        from other in IfGiven(options.Evaluation, path => Evaluation(path, network, digest))
        select (ImmutableArray<Measurement>)
            [.. folds, .. other, .. run.Test is { } test ? [Measurement.Of(test, "test pictures")] : Array.Empty<Measurement>()];

    /// <summary>How the model does on changed pictures, or one that was trained the same way; null if that was not measured.</summary>
    /// <param name="network">The model's network.</param>
    public Result<ShiftedTest?> Shifts(NetworkInfo network) =>
        from own in options.Evaluation is { } path
            ? CardJson.Read(path, EvaluationName, CardJson.Default.TestFigures).Map(read => read.Shifts)
            : Result.Ok<ShiftFigures[]?>(null)
        from other in options.Shifts is { } path ? OfOther(path, network) : Result.Ok<ShiftFigures[]?>(null)
        from single in own is null || other is null
            ? Result.Done
            : new Problem(options.Shifts!, $"{options.Evaluation} has tests on changed pictures, too", "Leave out --shifts")
        select own is not null ? ShiftedTest.OfModel(own) : other is not null ? ShiftedTest.OfOther(other) : null;

    private static Result<ShiftFigures[]?> OfOther(string path, NetworkInfo network) =>
        from read in CardJson.Read(path, "an evaluation.json of evaluate --shifts", CardJson.Default.ShiftedFigures)
        from same in read.Network == network.Name && HasClasses(network, read.PerClass)
            ? Result.Done
            : new Problem(path, $"it is of another network than {network.Name}, or of one with other classes", "Evaluate a model of the same network")
        select (ShiftFigures[]?)read.Shifts;

    private static bool HasClasses(NetworkInfo network, ClassFigures[] scores) => network.Classes.SequenceEqual(scores.Select(score => score.Class));

    private static Result<ImmutableArray<T>> IfGiven<T>(string? path, Func<string, Result<ImmutableArray<T>>> read) =>
        path is null ? Result.Ok<ImmutableArray<T>>([]) : read(path);

    private static Result<ImmutableArray<Measurement>> Folds(string path, NetworkInfo network, RunFigures run) =>
        from folds in CardJson.Read(path, "the folds.json of a cross-validation", CardJson.Default.FoldsFigures)
        from same in JsonNode.DeepEquals(JsonNode.Parse(network.Spec), folds.Spec)
            ? Result.Done
            : new Problem(path, $"it is of another network than {network.Name}, or of one with other classes", "Cross-validate the same network")
        select (ImmutableArray<Measurement>)[Measurement.Of(folds, run.Recipe)];

    private static Result<ImmutableArray<Measurement>> Evaluation(string path, NetworkInfo network, string digest) =>
        from test in CardJson.Read(path, EvaluationName, CardJson.Default.TestFigures)
        from same in test.Model == digest && HasClasses(network, test.PerClass)
            ? Result.Done
            : new Problem(path, test.Model is null ? "it does not say which model was tested" : "another model was tested",
                "Give what galaxy evaluate --out writes for this model")
        from unlearned in test.Data is { IsLearned: true }
            ? new Problem(path, "the model has learned from pictures that it was tested on", "Evaluate it without --part all")
            : Result.Done
        select (ImmutableArray<Measurement>)[Measurement.Of(test, $"pictures of {PlaceName.Of(test.Data?.Source ?? "")}")];
}
