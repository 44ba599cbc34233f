using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>One JSON object, written piece by piece: <c>classes</c>, <c>predictions</c>, <c>unreadable</c>.</summary>
internal sealed class PredictionJson : PredictionOutput
{
    private readonly Terminal _terminal;
    private readonly ImmutableArray<string> _classes;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public PredictionJson(Terminal terminal, ImmutableArray<string> classes)
    {
        _terminal = terminal;
        _classes = classes;
        _json = JsonWriting.Over(_buffer);
        _json.WriteStartObject();
        _json.WriteStrings("classes", classes);
        _json.WriteStartArray("predictions");
    }

    public override void Write(IReadOnlyCollection<Prediction> rows)
    {
        foreach (Prediction row in rows)
        {
            _json.WriteStartObject();
            _json.WriteString("file", row.File);
            _json.WriteString("class", _classes[row.Class]);
            _json.WriteNumber("probability", row.Probability);
            _json.WriteStartArray("probabilities");
            foreach (float probability in row.Probabilities)
                _json.WriteNumberValue(probability);
            _json.WriteEndArray();
            _json.WriteString("note", row.Note);
            _json.WriteEndObject();
        }

        Print();
    }

    public override void Close(IReadOnlyCollection<Problem> unreadable)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("unreadable");
        foreach (Problem problem in unreadable)
        {
            _json.WriteStartObject();
            _json.WriteString("file", problem.Thing);
            _json.WriteString("problem", problem.ToString());
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        Print();
        _terminal.Output.WriteLine();
        _json.Dispose();
    }

    private void Print()
    {
        _json.Flush();
        _terminal.Output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
