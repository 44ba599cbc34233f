using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>What was learned from and tested on.</summary>
internal static class DataSection
{
    /// <summary>Of a training.</summary>
    public static ImmutableArray<XElement> Of(DataSummary data)
    {
        int all = data.Training.Sum() + data.Validation.Sum() + data.Test.Sum();
        return
        [
            Source(data.Source, data.Unreadable),
            .. Frames(data.Frames),
            HtmlTable.Of(
                "Images by class and part",
                ["class", "training", "validation", "test", "all", "share"],
                data.Classes.Select((name, label) => Row(name, all, data.Training[label], data.Validation[label], data.Test[label])),
                Row("all", all, data.Training.Sum(), data.Validation.Sum(), data.Test.Sum())),
        ];
    }

    /// <summary>Of folds.</summary>
    public static ImmutableArray<XElement> Of(FoldedData data) =>
    [
        Source(data.Source, data.Unreadable),
        .. Frames(data.Frames),
        HtmlTable.Of(
            "Images by class",
            ["class", "images", "share"],
            data.Classes.Select((name, label) => Row(name, data.Images[label], data)),
            Row("all", data.Images.Sum(), data)),
    ];

    private static ImmutableArray<string> Row(string name, int images, FoldedData data) =>
        [name, Quantity.Count(images), Unbroken.Percent((double)images / data.Images.Sum())];

    private static ImmutableArray<string> Row(string name, int all, int training, int validation, int test) =>
    [
        name, Quantity.Count(training), Quantity.Count(validation), Quantity.Count(test), Quantity.Count(training + validation + test),
        Unbroken.Percent((double)(training + validation + test) / all),
    ];

    private static IEnumerable<XElement> Frames(FrameSpread? frames) => frames is null ? [] : [new XElement("p", $"{frames}")];

    private static XElement Source(string source, int unreadable) =>
        new("p", "From ", new XElement("code", source), unreadable == 0 ? "." : $"; {Plural.Of(unreadable, "file")} could not be read.");
}
