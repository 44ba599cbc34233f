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

/// <summary>What <c>galaxy explain</c> was asked to do.</summary>
/// <param name="Places">Pictures and folders of them.</param>
/// <param name="Class">The class's name; null for each picture's answer.</param>
/// <param name="Layer">The convolution's name; null for the last.</param>
/// <param name="Out">Folder for the page and the overlays.</param>
/// <param name="Json">Whether to print for a machine.</param>
internal sealed record ExplainOptions(IReadOnlyList<string> Places, string? Class, string? Layer, string Out, bool Json);

/// <summary>Explains a model's answers to pictures.</summary>
internal sealed class ExplainVerb(Model model, ExplainOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork =>
        ExplainedClass.Find(model.Classes, options.Class)
            .Bind(label => ExplainedLayer.Find(TNetwork.Info, options.Layer)
            .Bind(layer => PictureFiles.Find(options.Places)
            .Bind(found => RunFolder.At(options.Out)
            .Bind(folder =>
            {
                terminal.Tell(found.Skipped);
                return Explain<TNetwork>(found.Files, label, layer, folder);
            }))));

    private Result<ExitCode> Explain<TNetwork>(string[] files, int? label, ExplainedLayer layer, RunFolder folder) where TNetwork : INetwork
    {
        using PictureExplaining<TNetwork> explaining = new(model, label, layer, folder);
        Reporter reporter = terminal.Reporter(options.Json);
        ExplainedPictures explained;
        try
        {
            explained = reporter.Track("Explaining", "images", files.Length, progress =>
                Gather(Read(files).Select(picture => picture.Bind(explaining.Explain)), layer, reporter, progress));
        }
        finally
        {
            folder.DeleteIfEmpty();
        }

        if (explained.Rows.Length > 0 && Save(new ExplanationContent(TNetwork.Info, explained), folder, reporter) is { } problem)
            return problem;
        if (options.Json)
            terminal.WriteJson(ExplanationsDocument.Of(explained));
        return Result.Ok(terminal.Close(explained.Rows.Length, explained.Failed, files.Length));
    }

    private static Problem? Save(ExplanationContent content, RunFolder folder, Reporter reporter)
    {
        RunFile page = RunFiles.Page(FreeName.Of(folder, "explain", ".html", HtmlPage.IsAt), content);
        if (folder.Write([page]) is { } problem)
            return problem;
        reporter.Say($"Saved: {folder.PathOf(page.Name)}, with the overlays beside it");
        return null;
    }

    private static ExplainedPictures Gather(
        IEnumerable<Result<ExplainedPicture>> pictures, ExplainedLayer layer, Reporter reporter, IProgress<long> progress)
    {
        List<ExplainedPicture> rows = [];
        List<Problem> failed = [];
        foreach (Result<ExplainedPicture> picture in pictures)
        {
            if (picture is Result<ExplainedPicture>.Ok(var row))
            {
                rows.Add(row);
                reporter.Say($"{row.File}: {row.InWords()}, {row.Overlay}");
                if (row.Note is { } note)
                    reporter.Warn($"{row.File}: {note}");
            }
            else if (picture is Result<ExplainedPicture>.Failed(var problem))
            {
                failed.Add(problem);
            }

            progress.Report(rows.Count + failed.Count);
        }

        return new ExplainedPictures(layer, [.. rows], [.. failed]);
    }

    /// <summary>A picture at a time, while the last is explained: of large ones no more are in memory.</summary>
    private IEnumerable<Result<LabeledImage>> Read(string[] files)
    {
        ImageLoader loader = new(Pictures.Cropper(model.Crop), threads: 1);
        return files
            .TakeWhile(_ => !terminal.Interrupted.IsCancellationRequested)
            .Select(file => loader.Load(new ImagePath(file, file, Label: 0)))
            .ReadAhead();
    }
}
