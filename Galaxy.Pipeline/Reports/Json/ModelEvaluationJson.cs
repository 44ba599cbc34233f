using System.Text.Json;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Writes evaluation.json: the figures as in a report's <c>test</c>, then what they are of.</summary>
public static class ModelEvaluationJson
{
    public static string Of(ModelEvaluation evaluation) => JsonWriting.ToText(writer =>
    {
        writer.WriteStartObject();
        EvaluationJson.WriteFigures(writer, evaluation.Test, "test");
        writer.WriteString("network", evaluation.Network);
        WriteData(writer, evaluation.Data);
        writer.WriteMistakes(evaluation.Mistakes, evaluation.Test.Classes);
        writer.WriteStrings("notes", evaluation.Warnings);
        writer.WriteEndObject();
    });

    private static void WriteData(Utf8JsonWriter writer, TestedData data)
    {
        writer.WriteStartObject("data");
        writer.WriteString("source", data.Source);
        writer.WriteString("part", data.Part);
        writer.WriteFinite("gone", data.Gone);
        writer.WriteFinite("new", data.New);
        writer.WriteFinite("learned", data.Learned);
        writer.WriteNumber("unreadable", data.Unreadable);
        writer.WriteEndObject();
    }
}
