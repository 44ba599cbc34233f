using Galaxy.Kernels;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>What <c>galaxy evaluate</c> was asked to do.</summary>
internal sealed record EvaluateOptions(DataOptions Data, ulong Seed, int Threads, bool Turned, bool Json);

/// <summary>Tests a model on labelled images.</summary>
internal sealed class EvaluateVerb(Model model, EvaluateOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork =>
        new ImageReading(TNetwork.Info, model.Crop, options.Seed, options.Threads)
            .Read(options.Data, _reporter, terminal.Interrupted)
            .Bind(Evaluate<TNetwork>);

    private Result<ExitCode> Evaluate<TNetwork>(FolderReading reading) where TNetwork : INetwork
    {
        Dataset test = reading.Dataset.Split(options.Data.Test, options.Data.Test == 1 ? 0 : options.Data.Validation, options.Seed).Test;
        _reporter.Say($"{options.Data.Source}: {Quantity.Count(test.Count)} of {Plural.Of(reading.Dataset.Count, "image")}, the test's share of {options.Data.Test}");
        _reporter.Tell(reading);
        if (Doubt() is { } doubt)
            _reporter.Warn(doubt);
        using Workers workers = new(options.Threads);
        long showings = options.Turned ? (long)test.Count * EpochViews.Orientations(TNetwork.Info.Input.Height == TNetwork.Info.Input.Width) : test.Count;
        Evaluation? evaluation = _reporter.Track("Evaluating", "images", showings, tally =>
            model.Answer<TNetwork>(test, workers, options.Turned, tally)?.Evaluate());
        if (evaluation is null)
            return new Problem("--test", $"a share of {options.Data.Test} of {Plural.Of(reading.Dataset.Count, "image")} is none", "Raise it, or give more images");
        if (!double.IsFinite(evaluation.Loss))
            return ModelArgument.Overflow;
        if (options.Json)
            terminal.Output.Write(ReportJson.Of(evaluation));
        else
            _reporter.Show("Test", evaluation);
        return Result.Ok(ExitCode.Success);
    }

    /// <summary>Why some of these images may have been trained on; null if none can.</summary>
    private string? Doubt()
    {
        TrainingImages asked = options.Data.ToTrainingImages();
        bool isSameKind = asked.Mix is null == model.Images.Mix is null;
        return isSameKind && (asked != model.Images || options.Seed != model.Seed)
            ? "Seed, sample or shares are not the training's: if these are its images, some were trained on."
            : null;
    }
}
