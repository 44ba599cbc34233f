using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>How a promise held, as text and a table.</summary>
internal static class AbstentionView
{
    public static void Show(this Reporter reporter, Abstention abstention)
    {
        KeptPromise all = abstention.Overall;
        reporter.Say("");
        string promise = Quantity.Percent((double)abstention.Level), kept = Quantity.Percent(all.Share), interval = all.Interval.InPercent();
        reporter.Highlight($"Promise {promise}: [bold]the class is in the set of {kept}[/] of the images (95 % interval {interval})");
        reporter.Say($"{Quantity.Count(abstention.Answered)} of {Plural.Of(abstention.Count, "image")} are answered "
            + $"({Quantity.Percent((double)abstention.Answered / abstention.Count)}), accuracy on them {Quantity.Percent(abstention.Accuracy)}; "
            + $"a set has {Quantity.Factor(abstention.MeanSize)} classes on average");
        TextTable table = new("class", ["images", "in the set", "95 % interval", "threshold"]);
        foreach (KeptPromise each in abstention.PerClass)
            table.AddRow(each.Class, Quantity.Count(each.Images), Quantity.Percent(each.Share), each.Interval.InPercent(), each.Threshold);
        reporter.Write(table);
        if (abstention.Caution is { } caution)
            reporter.Warn(caution);
    }
}
