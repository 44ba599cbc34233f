using System.Text.Json;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Writes report.json: camel case, indented, <c>\n</c> line ends.</summary>
public static class ReportJson
{
    /// <summary>The whole report.</summary>
    public static string Of(RunReport report) => JsonWriting.ToText(writer =>
    {
        writer.WriteStartObject();
        WriteRun(writer, report);
        writer.WritePropertyName("train");
        EvaluationJson.Write(writer, report.Train, "training");
        WriteOptional(writer, "validation", report.Validation);
        WriteOptional(writer, "test", report.Test);
        writer.WriteMistakes(report.Mistakes, report.Data.Classes);
        WriteEpochs(writer, report);
        writer.WriteStrings("warnings", report.Warnings);
        WriteTiming(writer, report);
        writer.WriteEndObject();
    });

    /// <summary>A recipe alone, as the report's <c>recipe</c> object and as a recipe.json.</summary>
    public static string Of(Recipe recipe) => JsonWriting.ToText(writer => RecipeJson.Write(writer, recipe));

    private static void WriteRun(Utf8JsonWriter writer, RunReport report)
    {
        writer.WriteString("network", report.Network);
        writer.WritePropertyName("spec");
        writer.WriteRawValue(report.Spec);
        writer.WriteNumber("parameters", report.Parameters);
        writer.WriteNumber("seed", report.Seed);
        writer.WriteOptions(report.Options);
        writer.WritePropertyName("recipe");
        RecipeJson.Write(writer, report.Recipe);
        WriteData(writer, report.Data);
    }

    private static void WriteData(Utf8JsonWriter writer, DataSummary data)
    {
        writer.WriteStartObject("data");
        writer.WriteString("source", data.Source);
        writer.WriteStrings("classes", data.Classes);
        writer.WriteNumbers("training", data.Training);
        writer.WriteNumbers("validation", data.Validation);
        writer.WriteNumbers("test", data.Test);
        writer.WriteNumber("unreadable", data.Unreadable);
        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, Evaluation? evaluation)
    {
        writer.WritePropertyName(name);
        if (evaluation is null)
            writer.WriteNullValue();
        else
            EvaluationJson.Write(writer, evaluation, name);
    }

    private static void WriteEpochs(Utf8JsonWriter writer, RunReport report)
    {
        writer.WriteStartArray("epochs");
        foreach (EpochRow epoch in report.Epochs)
        {
            writer.WriteStartObject();
            writer.WriteNumber("epoch", epoch.Epoch);
            writer.WriteFinite("trainLoss", epoch.TrainLoss);
            writer.WriteFinite("trainAccuracy", epoch.TrainAccuracy);
            writer.WriteFinite("validationLoss", epoch.ValidationLoss);
            writer.WriteFinite("validationAccuracy", epoch.ValidationAccuracy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTiming(Utf8JsonWriter writer, RunReport report)
    {
        writer.WriteStartObject("timing");
        writer.WriteString("started", report.Timing.Started);
        writer.WriteFinite("readingSeconds", report.Timing.ReadingSeconds);
        writer.WriteFinite("trainingSeconds", report.Timing.TrainingSeconds);
        writer.WriteFinite("evaluationSeconds", report.Timing.EvaluationSeconds);
        writer.WriteNumber("threads", report.Timing.Threads);
        writer.WriteStartArray("epochs");
        foreach (EpochRow epoch in report.Epochs)
        {
            writer.WriteStartObject();
            writer.WriteFinite("seconds", epoch.Seconds);
            writer.WriteFinite("imagesPerSecond", epoch.ImagesPerSecond);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
