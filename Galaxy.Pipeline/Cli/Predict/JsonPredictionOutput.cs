using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>One JSON object, written piece by piece: <c>classes</c>, <c>predictions</c>, <c>unreadable</c>.</summary>
internal sealed class JsonPredictionOutput : PredictionOutput
{
    private readonly TextWriter _output;
    private readonly ImmutableArray<string> _classes;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    /// <param name="output">Where to print.</param>
    /// <param name="classes">The model's classes.</param>
    public JsonPredictionOutput(TextWriter output, ImmutableArray<string> classes)
    {
        _output = output;
        _classes = classes;
        _json = JsonText.Over(_buffer);
        _json.WriteStartObject();
        _json.WritePropertyName("classes");
        _json.Write(classes);
        _json.WriteStartArray("predictions");
    }

    public override void Write(IReadOnlyCollection<PredictionRow> rows)
    {
        foreach (PredictionRow row in rows)
        {
            int answer = row.Class!.Value;
            _json.Write(new PredictionDocument(row.File, _classes[answer], row.Probabilities[answer], row.Probabilities, row.Note)
            {
                Set = row.Set.IsEmpty ? null : [.. row.Set.Select(label => _classes[label])],
                Answered = AskedPicture.Answered(row.Set, row.Unlikeness),
                Unlike = row.Unlikeness,
            });
        }

        Print();
    }

    public override void Close(IReadOnlyCollection<Problem> unreadable)
    {
        _json.WriteEndArray();
        _json.WritePropertyName("unreadable");
        _json.Write(ProblemDocument.Of(unreadable));
        _json.WriteEndObject();
        Print();
        _output.WriteLine();
        _json.Dispose();
    }

    private void Print()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
