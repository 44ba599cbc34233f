using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>Prints predictions on standard output as they come, and at the end which pictures cannot be read.</summary>
internal sealed class PrintedPredictions(Model model, PredictOptions options, Terminal terminal)
{
    private readonly PredictionFormat _format = options.Format;

    /// <summary>A table needs all names for the widths of its columns, and no progress bar: its rows show the progress.</summary>
    public Result<ExitCode> Print<TNetwork>(PictureSource given, PictureClassifier classifier) where TNetwork : INetwork
    {
        PictureSource found = _format == PredictionFormat.Table ? given.Collected() : given;
        PredictionOutput output = PredictionOutput.Of(
            _format, terminal, model.Classes, _format == PredictionFormat.Table ? [.. found.Pictures.Select(picture => picture.Name)] : [],
            options.Sets is not null, model.Familiarity is not null);
        return _format == PredictionFormat.Table
            ? Print<TNetwork>(given, found, classifier, output, progress: null)
            : terminal.Reporter(json: true).Track("Predicting", "images", found.Count,
                progress => Print<TNetwork>(given, found, classifier, output, progress));
    }

    private static Result<ExitCode> Print<TNetwork>(
        PictureSource given, PictureSource found, PictureClassifier classifier, PredictionOutput output, IProgress<long>? progress)
            where TNetwork : INetwork
    {
        int done = 0;
        List<Problem> unreadable = [];
        Result<Unit> printed = Problems.Check(classifier.Classify<TNetwork>(found.Pictures).Select(portion => portion.Map(answered =>
        {
            unreadable.AddRange(answered.Unreadable);
            output.Write(answered.Readable);
            done += answered.Rows.Length - answered.Unreadable.Length;
            progress?.Report(done + unreadable.Count);
            return default(Unit);
        })).Failures().Take(1));
        output.Close(unreadable);
        return printed.Bind(_ => SkippedPictures.Check(done, unreadable, given.Count, classifier.IsInterrupted));
    }
}
