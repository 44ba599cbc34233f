using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.Cli.Explain;

/// <summary>Explains a model's answers to pictures.</summary>
internal sealed class ExplainVerb(Model model, ExplainOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        using Lifetime lifetime = new();
        return
            from label in ExplainedClass.Find(model.Classes, options.Class)
            from layer in ExplainedLayer.Find(TNetwork.Info, options.Layer)
            from found in PictureFiles.Find(options.Places).Map(lifetime.Keep)
            from folder in RunFolder.At(options.Out)
            let explained = Explain<TNetwork>(found, label, layer, folder)
            from page in Save(new ExplanationContent(TNetwork.Info, explained), folder)
            from code in Close(explained, found.Files.Count).With(found.Refused)
            select code;
    }

    private ExplainedPictures Explain<TNetwork>(PictureFiles found, int? label, ExplainedLayer layer, RunFolder folder) where TNetwork : INetwork
    {
        terminal.Tell(found.Skipped);
        using PictureExplaining<TNetwork> explaining = new(model, label, layer, folder);
        try
        {
            return _reporter.Track("Explaining", "images", found.Files.Count, progress =>
                Gather(Read(found.Files).Select(picture => picture.Bind(explaining.Explain)), layer, progress));
        }
        finally
        {
            folder.DeleteIfEmpty();
        }
    }

    /// <summary>Writes the page of all explained pictures, if there are any.</summary>
    private Result<Unit> Save(ExplanationContent content, RunFolder folder) => content.Explained.Rows.IsEmpty
        ? Result.Done
        : folder.Write(RunFiles.Page(FreeName.Of(folder, "explain", ".html", HtmlPage.IsAt), content)).Map(page =>
        {
            _reporter.Say($"Saved: {page}, with the overlays beside it");
            return default(Unit);
        });

    private Result<ExitCode> Close(ExplainedPictures explained, int files)
    {
        if (options.Json)
            terminal.WriteJson(ExplanationsDocument.Of(explained));
        return SkippedPictures.Check(explained.Rows.Length, explained.Failed, files);
    }

    private ExplainedPictures Gather(IEnumerable<Result<ExplainedPicture>> pictures, ExplainedLayer layer, IProgress<long> progress)
    {
        List<ExplainedPicture> rows = [];
        List<Problem> failed = [];
        foreach (Result<ExplainedPicture> picture in pictures)
        {
            if (picture is Result<ExplainedPicture>.Ok(var row))
            {
                rows.Add(row);
                _reporter.Say($"{row.File}: {row.InWords()}, {row.Overlay}");
                if (row.Note is { } note)
                    _reporter.Warn($"{row.File}: {note}");
            }
            else if (picture is Result<ExplainedPicture>.Failed(var problem))
            {
                failed.Add(problem);
            }

            progress.Report(rows.Count + failed.Count);
        }

        return new ExplainedPictures(layer, [.. rows], [.. failed]);
    }

    /// <summary>Reads one picture ahead while the last is explained, so that at most two large ones are in memory.</summary>
    private IEnumerable<Result<LabeledImage>> Read(IReadOnlyList<PictureEntry> files)
    {
        ImageLoader loader = new(Pictures.Framer(model.Framing), threads: 1);
        return files
            .TakeWhile(_ => !terminal.Interrupted.IsCancellationRequested)
            .Select(loader.Load)
            .ReadAhead();
    }
}
