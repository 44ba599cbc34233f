using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Bench;
using Galaxy.Pipeline.Cli.Compare;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Html.Sections;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Evaluate;

/// <summary>What <c>galaxy evaluate</c> was asked to do.</summary>
/// <param name="Source">Where the images are.</param>
/// <param name="Part">Which of them to test on; null for what the images suggest.</param>
/// <param name="Out">Folder for the results; null for none.</param>
/// <param name="Threads">Threads to run on.</param>
/// <param name="TestTimeAugmentation">Whether every image is shown in all orientations and the probabilities are averaged.</param>
/// <param name="Json">Whether to print for a machine.</param>
internal sealed record EvaluateOptions(ImageSource Source, TestedPart? Part, string? Out, int Threads, bool TestTimeAugmentation, bool Json);

/// <summary>Tests a model on labeled images.</summary>
internal sealed class EvaluateVerb(Model model, EvaluateOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork => options.Out is null
        ? Run<TNetwork>().Map(evaluation => Tell(evaluation, () => terminal.WriteJson(ModelEvaluationDocument.Of(evaluation))))
        : OutputPlace.Check(options.Out, options.Source).Bind(_ => OutputFolder.Use(
            options.Out, TNetwork.Info, terminal.Clock.GetLocalNow(), folder => Run<TNetwork>().Bind(evaluation => Save(evaluation, folder))));

    private Result<ModelEvaluation> Run<TNetwork>() where TNetwork : INetwork =>
        new ImageLoading(TNetwork.Info, model.Crop, model.Seed, options.Threads)
            .Read(new DataOptions(options.Source, Sample: null, Test: 0, Validation: 0), _reporter, terminal.Interrupted)
            .Bind(Evaluate<TNetwork>);

    private Result<ModelEvaluation> Evaluate<TNetwork>(LoadedFolder reading) where TNetwork : INetwork
    {
        TestSelection selection = TestSelection.Of(model.Data, reading.Dataset, options.Part);
        if (selection.Emptiness(options.Source) is { } nothing)
            return nothing;
        _reporter.Say($"{options.Source}: {selection.InWords()}");
        _reporter.Tell(reading);
        foreach (string note in selection.Notes())
            _reporter.Warn(note);
        return Answer<TNetwork>(selection.Images).Map(answered => new ModelEvaluation(
            TNetwork.Info.Name,
            new TestedData($"{options.Source}", PartFlag.Word(selection.Part), selection.Known?.Gone, selection.Known?.Others, selection.Known?.Learned, reading.Unreadable.Length),
            answered.Evaluate(), model.Data.ByPart(selection.Images, answered.Answers()), [.. selection.Notes(), .. reading.Notes()]));
    }

    private Result<Predictions> Answer<TNetwork>(Dataset images) where TNetwork : INetwork
    {
        using Workers workers = new(options.Threads);
        long showings = options.TestTimeAugmentation ? (long)images.Count * EpochViews.Orientations(TNetwork.Info.Input.Height == TNetwork.Info.Input.Width) : images.Count;
        Predictions answered = _reporter.Track("Evaluating", "images", showings, progress => model.Answer<TNetwork>(images, workers, options.TestTimeAugmentation, progress)!);
        return answered.Probabilities.All(float.IsFinite) ? Result.Ok(answered) : ModelArgument.Overflow;
    }

    private Result<ExitCode> Save(ModelEvaluation evaluation, RunFolder folder)
    {
        RunFile[] files = [.. RunFiles.Of(evaluation)];
        if (folder.Write(files) is { } problem)
            return problem;
        ExitCode code = Tell(evaluation, () => terminal.WriteReport(ModelEvaluationDocument.Of(evaluation), folder));
        _reporter.Say($"Saved: {folder.PathOf(files[0].Name)}, with {string.Join(", ", files.Skip(1).Select(file => file.Name))} beside it");
        return Result.Ok(code);
    }

    private ExitCode Tell(ModelEvaluation evaluation, Action writeJson)
    {
        if (options.Json)
            writeJson();
        else
            _reporter.Show("Test", evaluation.Test);
        return ExitCode.Success;
    }
}
