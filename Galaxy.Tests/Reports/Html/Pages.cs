using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Training.Folds;
using Galaxy.Tests.Models;

namespace Galaxy.Tests.Reports.Html;

/// <summary>Made-up pages.</summary>
internal static class Pages
{
    /// <summary>A page with eight answers to pictures of each class, the first five of them right.</summary>
    public static PageContent Content(RunReport run) => new(
        run,
        TinyNetwork.Info with { Classes = run.Data.Classes },
        run.Test is null
            ? []
            : [.. run.Data.Classes.SelectMany((_, label) => Enumerable.Range(0, 8).Select(index => Answer(label, index, run.Data.Classes)))],
        new Provenance("galaxy train --out 'my run'", "0.1.0", ".NET 10.0.0", "Linux, X64", 256))
    {
        Heat = run.Test is null ? null : new HeatedPictures("conv3", [.. run.Data.Classes.Select((_, label) => Answer(label, 2, run.Data.Classes))]),
    };

    /// <summary>A page of three folds with the same tests.</summary>
    public static FoldsContent Folds()
    {
        PageContent content = Content(Runs.Of(1));
        RunReport run = content.Run;
        return new FoldsContent(
            new CrossValidationReport
            {
                Setup = run.Setup,
                Data = new FoldedData("galaxies", run.Data.Classes, [134, 121, 11, 98, 108], 0),
                Folds = [.. Enumerable.Range(1, 3).Select(number => new FoldReport(number, 200, 20, 7, 0.9, run.Test!))],
                Pooled = run.Test!,
                Warnings = run.Warnings,
                Timing = run.Timing,
            },
            content.Network, content.Answers, content.Provenance);
    }

    public static XDocument Parse(PageContent content) => XDocument.Parse(ReportHtml.Of(content), LoadOptions.PreserveWhitespace);

    /// <summary>Every element of a name, in HTML and drawings alike.</summary>
    public static IEnumerable<XElement> All(this XContainer page, string name) =>
        page.Descendants().Where(element => element.Name.LocalName == name);

    public static PictureAnswer Answer(int label, int index, ImmutableArray<string> classes, int side = 2) => new(
        Image.Own(side, side, [.. Enumerable.Repeat((byte)(20 * index), side * side * Image.Channels)]),
        $"{classes[label]}/{index}.png", label, index < 5 ? label : (label + 1) % classes.Length,
        0.5 + index / 20.0, index < 5 ? 0.5 + index / 20.0 : 0.01);
}
