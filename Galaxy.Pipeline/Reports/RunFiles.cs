using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Galaxy.Pipeline.Reports;

/// <summary>The files of a run.</summary>
public static class RunFiles
{
    /// <summary>The name of the trained model's file.</summary>
    public const string ModelName = "model.safetensors";

    /// <summary>The trained model's file, from <c>ModelFile.ToBytes</c>.</summary>
    public static RunFile Model(byte[] model) => new(ModelName, ImmutableCollectionsMarshal.AsImmutableArray(model));

    /// <summary>report.json, recipe.json, metrics.csv, curves.svg, and confusion.svg if there are test images.</summary>
    public static IEnumerable<RunFile> Of(RunReport report)
    {
        yield return Text("report.json", ReportJson.Of(report));
        yield return Text("recipe.json", ReportJson.Of(report.Recipe));
        yield return Text("metrics.csv", MetricsCsv.Of(report.Epochs));
        yield return Text("curves.svg", CurvesSvg.Of(report));
        if (report.Test is { } test)
            yield return Text("confusion.svg", ConfusionSvg.Of(test));
    }

    /// <summary>report.html.</summary>
    public static RunFile Page(PageContent content) => Text("report.html", ReportHtml.Of(content));

    private static RunFile Text(string name, string text) =>
        new(name, ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text)));
}
