using System.Text;
using System.Text.Json;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Networks;

/// <summary>A spec written back as JSON.</summary>
internal static class SpecText
{
    /// <summary>
    /// The shortest network.json of a network with every default written out: equal networks have equal texts, wherever
    /// their layers were in the file. ASCII only.
    /// </summary>
    public static string Canonical(NetworkSpec spec)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
            Write(writer, spec);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, NetworkSpec spec)
    {
        writer.WriteStartObject();
        writer.WriteString("name", spec.Name);
        writer.WriteStartObject("input");
        writer.WriteNumber("height", spec.Input.Height);
        writer.WriteNumber("width", spec.Input.Width);
        writer.WriteNumber("channels", spec.Input.Channels);
        writer.WriteEndObject();
        if (spec.Votes is { } votes)
            Write(writer, votes);
        else
            Write(writer, "classes", spec.Classes);
        writer.WriteStartArray("layers");
        foreach (Layer layer in spec.Layers)
            Write(writer, layer.Source);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, VoteSpec votes)
    {
        writer.WriteString(VoteHead.HeadField, VoteHead.Votes);
        writer.WriteString(VoteHead.LossField, votes.Loss);
        writer.WriteStartArray(VoteHead.QuestionsField);
        foreach (QuestionSpec question in votes.Questions)
            Write(writer, question);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, QuestionSpec question)
    {
        writer.WriteStartObject();
        writer.WriteString(QuestionReader.NameField, question.Name);
        Write(writer, QuestionReader.AnswersField, question.Answers);
        if (question.After is { } after)
        {
            writer.WriteStartObject(QuestionReader.AfterField);
            writer.WriteString(QuestionReader.ParentQuestion, after.Question);
            writer.WriteString(QuestionReader.ParentAnswerField, after.Answer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string field, EquatableArray<string> names)
    {
        writer.WriteStartArray(field);
        foreach (string name in names)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, LayerSource layer)
    {
        writer.WriteStartObject();
        writer.WriteString(LayerType.TypeField, layer.Type.Name);
        if (layer.Name is not null)
            writer.WriteString(LayerType.NameField, layer.Name);
        layer.Fields.Write(writer);
        writer.WriteEndObject();
    }
}
