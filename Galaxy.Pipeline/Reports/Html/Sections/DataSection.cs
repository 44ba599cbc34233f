using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports;

/// <summary>What the run learned from and was tested on.</summary>
internal static class DataSection
{
    public static IEnumerable<Html> Of(PageContent content)
    {
        DataSummary data = content.Run.Data;
        return
        [
            Html.Tag("p", "From ", Html.Tag("code", data.Source), data.Unreadable == 0 ? "." : $"; {Plural.Of(data.Unreadable, "file")} could not be read."),
            HtmlTable.Of(
                "Images by class and part",
                ["class", "training", "validation", "test", "all", "share"],
                data.Classes.Select((name, label) => Row(name, data.Training[label], data.Validation[label], data.Test[label], Count(data))),
                Row("all", data.Training.Sum(), data.Validation.Sum(), data.Test.Sum(), Count(data))),
        ];
    }

    private static int Count(DataSummary data) => data.Training.Sum() + data.Validation.Sum() + data.Test.Sum();

    private static ImmutableArray<string> Row(string name, int training, int validation, int test, int all)
    {
        int images = training + validation + test;
        return [name, Quantity.Count(training), Quantity.Count(validation), Quantity.Count(test), Quantity.Count(images), Words.Percent((double)images / all)];
    }
}
