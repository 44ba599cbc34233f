using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Shifts;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Evaluate;

/// <summary>Tests a model on labeled images.</summary>
internal sealed class EvaluateVerb(Model model, EvaluateOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        using Lifetime lifetime = new();
        using SourceCatalog catalog = new(options.Source, staysOpen: options.Shifts);
        return options.Out is null
            ? from evaluation in Evaluate<TNetwork>(catalog)
              select Tell(evaluation, () => terminal.WriteJson(ModelEvaluationDocument.Of(evaluation)))
            : from place in OutputPlace.Check(options.Out, options.Source)
              from folder in OutputFolder.Open(options.Out, TNetwork.Info, terminal, lifetime)
              from evaluation in Evaluate<TNetwork>(catalog)
              from files in folder.Write(RunFiles.Of(evaluation))
              let code = Tell(evaluation, () => terminal.WriteReport(ModelEvaluationDocument.Of(evaluation), folder))
              select Close(code, files);
    }

    private Result<ModelEvaluation> Evaluate<TNetwork>(SourceCatalog catalog) where TNetwork : INetwork =>
        from sets in PredictionSets.Wanted(model.Calibration, options.Promise, options.TestTimeAugmentation)
        from folder in Load(TNetwork.Info, catalog)
        from selection in TestSelection.Of(model.Data, folder.Dataset, options.Part).UnlessEmpty(options.Source)
        let notes = Tell(selection, folder)
        from predictions in Predict<TNetwork>(selection.Images)
        let evaluation = predictions.Evaluate()
        from shifts in Shift<TNetwork>(catalog, selection.Images, evaluation)
        from abstention in predictions.Abstain(model, options.Promise)
        select new ModelEvaluation(
            TNetwork.Info.Name,
            new TestedData(
                $"{options.Source}", PartFlag.Word(selection.Part), selection.Known?.Gone, selection.Known?.Others, selection.Known?.Learned,
                folder.Unreadable.Length) { Frames = folder.Frames },
            evaluation, model.Data.ByPart(selection.Images, predictions.Answers()), [.. notes, .. folder.Notes])
        {
            Model = options.Model,
            Abstention = abstention,
            Shifts = shifts,
        };

    private Result<LoadedPictures> Load(NetworkInfo network, SourceCatalog catalog) =>
        new ImageLoading(network, model.Framing, model.Seed, options.Threads) { Ranks = terminal.Ranks }.Load(
            new DataOptions(options.Source, Sample: null, Test: 0, Validation: 0) { Cache = options.Cache }, catalog, _reporter, terminal);

    /// <summary>Reports what is tested, with what a reader should know before trusting the figures.</summary>
    /// <returns>The warnings.</returns>
    private ImmutableArray<string> Tell(TestSelection selection, LoadedPictures folder)
    {
        ImmutableArray<string> notes = [.. selection.Notes(), .. options.Shifts ? ShiftNotes.Of(selection.Images) : []];
        _reporter.Say($"{options.Source}: {selection.InWords()}");
        _reporter.Tell(folder);
        RankShare.Tell(terminal.Ranks, options.Threads, _reporter.Say);
        foreach (string note in notes)
            _reporter.Warn(note);
        return notes;
    }

    private Result<Predictions> Predict<TNetwork>(Dataset images) where TNetwork : INetwork
    {
        using Workers workers = HostRanks.Workers(terminal, options.Threads);
        int orientations = options.TestTimeAugmentation ? EpochViews.Orientations(TNetwork.Info.Input.Height == TNetwork.Info.Input.Width) : 1;
        Predictions predictions = _reporter.Track("Evaluating", "images", (long)images.Count * orientations, progress =>
            model.Predict<TNetwork>(images, workers, options.TestTimeAugmentation, progress)!);
        return predictions.Probabilities.All(float.IsFinite) ? Result.Ok(predictions) : ModelProblem.Overflow;
    }

    private Result<ShiftTable?> Shift<TNetwork>(SourceCatalog catalog, Dataset images, Evaluation plain) where TNetwork : INetwork => options.Shifts
        ? new ShiftTest(TNetwork.Info, model, options, _reporter, terminal)
            .Run(catalog, images, plain, shifted => Predict<TNetwork>(shifted).Map(predictions => predictions.Evaluate()))
            .Map<ShiftTable?>(table => table)
        : Result.Ok<ShiftTable?>(null);

    private ExitCode Tell(ModelEvaluation evaluation, Action writeJson)
    {
        if (options.Json)
            writeJson();
        else
            Show(evaluation);
        return ExitCode.Success;
    }

    private void Show(ModelEvaluation evaluation)
    {
        _reporter.Show("Test", evaluation.Test);
        if (evaluation.Abstention is { } abstention)
            _reporter.Show(abstention);
        if (evaluation.Shifts is { } shifts)
            _reporter.Show(shifts);
    }

    private ExitCode Close(ExitCode code, ImmutableArray<string> files)
    {
        _reporter.Say($"Saved: {files[0]}, with {string.Join(", ", files.Skip(1).Select(Path.GetFileName))} beside it");
        return code;
    }
}
