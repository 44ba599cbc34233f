using System.Collections.Immutable;
using System.Text.Json;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Writes an evaluation as a JSON object.</summary>
internal static class EvaluationJson
{
    /// <param name="part">Of which images: <c>test</c>, <c>training</c>, <c>validation</c>.</param>
    public static void Write(Utf8JsonWriter writer, Evaluation evaluation, string part)
    {
        writer.WriteStartObject();
        WriteFigures(writer, evaluation, part);
        writer.WriteEndObject();
    }

    /// <summary>The same inside an object that is begun.</summary>
    public static void WriteFigures(Utf8JsonWriter writer, Evaluation evaluation, string part)
    {
        writer.WriteNumber("images", evaluation.Count);
        writer.WriteFinite("loss", evaluation.Loss);
        writer.WriteFinite("accuracy", evaluation.Accuracy);
        WriteInterval(writer, "interval", evaluation.Interval);
        writer.WriteFinite("majorityBaseline", evaluation.MajorityBaseline);
        writer.WriteString("majorityClass", evaluation.MajorityClass.Name);
        writer.WriteFinite("macroRecall", evaluation.MacroRecall);
        writer.WriteFinite("top2", evaluation.TopTwoAccuracy);
        writer.WriteFinite("roc", evaluation.MacroRocArea);
        writer.WriteFinite("averagePrecision", evaluation.MacroAveragePrecision);
        writer.WriteFinite("ece", evaluation.Calibration.ExpectedError);
        writer.WriteFinite("brier", evaluation.Calibration.Brier);
        WriteKnown(writer, "temperature", evaluation.Temperature);
        WriteKnown(writer, "eceUnscaled", evaluation.UnscaledError);
        WriteKnown(writer, "rotationConsistency", evaluation.RotationConsistency);
        WritePerClass(writer, evaluation);
        WriteConfusion(writer, evaluation.Confusion);
        WriteReliability(writer, evaluation.Calibration);
        writer.WriteStrings("warnings", evaluation.Warnings(part));
    }

    /// <summary>What is told only where it applies.</summary>
    private static void WriteKnown(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is not null)
            writer.WriteFinite(name, value);
    }

    private static void WriteInterval(Utf8JsonWriter writer, string name, Interval? interval)
    {
        if (interval is not { } bounds)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WritePropertyName(name);
        writer.WriteRow([bounds.Low, bounds.High]);
    }

    private static void WritePerClass(Utf8JsonWriter writer, Evaluation evaluation)
    {
        writer.WriteStartArray("perClass");
        foreach ((ClassScore score, ClassRanking ranking) in evaluation.PerClass.Zip(evaluation.Rankings))
        {
            writer.WriteStartObject();
            writer.WriteString("class", score.Name);
            writer.WriteNumber("images", score.Support);
            writer.WriteFinite("precision", score.Precision);
            writer.WriteFinite("recall", score.Recall);
            WriteInterval(writer, "recallInterval", score.RecallInterval);
            writer.WriteFinite("f1", score.F1);
            writer.WriteFinite("roc", ranking.RocArea);
            writer.WriteFinite("averagePrecision", ranking.AveragePrecision);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteConfusion(Utf8JsonWriter writer, ConfusionMatrix confusion)
    {
        writer.WriteStartArray("confusion");
        foreach (ImmutableArray<int> row in confusion.Rows)
            writer.WriteRow(row.Select(count => (double)count));
        writer.WriteEndArray();
    }

    private static void WriteReliability(Utf8JsonWriter writer, Calibration calibration)
    {
        writer.WriteStartArray("reliability");
        foreach (ReliabilityBin bin in calibration.Bins)
        {
            writer.WriteStartObject();
            writer.WriteFinite("from", bin.Low);
            writer.WriteFinite("to", bin.High);
            writer.WriteNumber("images", bin.Count);
            writer.WriteFinite("confidence", bin.Confidence);
            writer.WriteFinite("accuracy", bin.Accuracy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
