using System.Text;
using Galaxy.Kernels;
using Galaxy.Pipeline.Checkpoints;

namespace Galaxy.Pipeline.Reports;

/// <summary>The files of a run.</summary>
public static class RunFiles
{
    /// <summary>The name of the trained model's file.</summary>
    public const string ModelName = "model.safetensors";

    /// <summary>The name of the last checkpoint's file, which is gone when the run is finished.</summary>
    public const string CheckpointName = "checkpoint.safetensors";

    /// <summary>The name of the file with what the run was asked for.</summary>
    public const string RecordName = "run.json";

    /// <summary>A checkpoint's file.</summary>
    public static RunFile Checkpoint(Checkpoint checkpoint, NetworkInfo network) =>
        new(CheckpointName, file => CheckpointFile.Write(file, checkpoint, network));

    /// <summary>run.json.</summary>
    public static RunFile Record(RunRecord record) => Text(RecordName, record.ToJson());

    /// <summary>The trained model's file, from <c>ModelFile.ToBytes</c>.</summary>
    public static RunFile Model(byte[] model) => RunFile.Of(ModelName, model);

    /// <summary>report.json, metrics.csv, curves.svg, and confusion.svg if there are test images.</summary>
    public static IEnumerable<RunFile> Of(RunReport report)
    {
        yield return Text("report.json", ReportJson.Of(report));
        yield return Text("metrics.csv", MetricsCsv.Of(report.Epochs));
        yield return Text("curves.svg", CurvesSvg.Of(report));
        if (report.Test is { } test)
            yield return Text("confusion.svg", ConfusionSvg.Of(test));
    }

    /// <summary>report.html.</summary>
    public static RunFile Page(PageContent content) => Text("report.html", ReportHtml.Of(content));

    private static RunFile Text(string name, string text) => RunFile.Of(name, Encoding.UTF8.GetBytes(text));
}
