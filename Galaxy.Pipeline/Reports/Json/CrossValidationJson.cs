using System.Text.Json;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Writes folds.json, in the manner of report.json.</summary>
public static class CrossValidationJson
{
    public static string Of(CrossValidationReport report) => JsonWriting.ToText(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("network", report.Network);
        writer.WritePropertyName("spec");
        writer.WriteRawValue(report.Spec);
        writer.WriteNumber("parameters", report.Parameters);
        writer.WriteNumber("seed", report.Seed);
        writer.WriteOptions(report.Options);
        writer.WritePropertyName("recipe");
        RecipeJson.Write(writer, report.Recipe);
        WriteData(writer, report.Data);
        WriteSpread(writer, "accuracy", report.Accuracy);
        WriteSpread(writer, "trainAccuracy", report.TrainAccuracy);
        WriteSpread(writer, "macroRecall", report.MacroRecall);
        WriteFolds(writer, report);
        writer.WritePropertyName("pooled");
        EvaluationJson.Write(writer, report.Pooled, "test");
        writer.WriteMistakes(report.Mistakes, report.Data.Classes);
        writer.WriteStrings("warnings", report.Warnings);
        WriteTiming(writer, report.Timing);
        writer.WriteEndObject();
    });

    private static void WriteData(Utf8JsonWriter writer, FoldedData data)
    {
        writer.WriteStartObject("data");
        writer.WriteString("source", data.Source);
        writer.WriteStrings("classes", data.Classes);
        writer.WriteNumbers("images", data.Images);
        writer.WriteNumber("unreadable", data.Unreadable);
        writer.WriteEndObject();
    }

    private static void WriteSpread(Utf8JsonWriter writer, string name, MeanAndDeviation spread)
    {
        writer.WriteStartObject(name);
        writer.WriteFinite("mean", spread.Mean);
        writer.WriteFinite("deviation", spread.Deviation);
        writer.WriteEndObject();
    }

    private static void WriteFolds(Utf8JsonWriter writer, CrossValidationReport report)
    {
        writer.WriteStartArray("folds");
        foreach (FoldReport fold in report.Folds)
        {
            writer.WriteStartObject();
            writer.WriteNumber("fold", fold.Number);
            writer.WriteNumber("training", fold.Training);
            writer.WriteNumber("validation", fold.Validation);
            writer.WriteNumber("epoch", fold.Epoch);
            writer.WriteFinite("trainAccuracy", fold.TrainAccuracy);
            writer.WritePropertyName("test");
            EvaluationJson.Write(writer, fold.Test, "test");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTiming(Utf8JsonWriter writer, RunTiming timing)
    {
        writer.WriteStartObject("timing");
        writer.WriteString("started", timing.Started);
        writer.WriteFinite("readingSeconds", timing.ReadingSeconds);
        writer.WriteFinite("trainingSeconds", timing.TrainingSeconds);
        writer.WriteFinite("evaluationSeconds", timing.EvaluationSeconds);
        writer.WriteNumber("threads", timing.Threads);
        writer.WriteEndObject();
    }
}
