using System.Collections.Immutable;
using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Predict;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

public sealed class PredictionOutputTests : IDisposable
{
    private static readonly ImmutableArray<string> Classes = ["round", "spiral"];

    private readonly StringWriter _output = new();
    private bool _hasSets;

    public void Dispose() => _output.Dispose();

    [Theory]
    [InlineData(nameof(PredictionFormat.Table))]
    [InlineData(nameof(PredictionFormat.Csv))]
    [InlineData(nameof(PredictionFormat.Json))]
    public void Rows_are_printed_when_they_come(string format)
    {
        PredictionOutput output = Of(Enum.Parse<PredictionFormat>(format), "1.jpg", "2.jpg");
        output.Write([Row("1.jpg")]);
        Assert.Contains("1.jpg", _output.Text(), StringComparison.Ordinal);
        output.Write([Row("2.jpg")]);
        Assert.Contains("2.jpg", _output.Text(), StringComparison.Ordinal);
        output.Close([]);
    }

    [Fact]
    public void Table_in_parts_has_one_head_and_its_columns_stand_under_each_other()
    {
        PredictionOutput output = Of(PredictionFormat.Table, "1.jpg", "a long name.jpg", "銀河.jpg");
        output.Write([Row("1.jpg")]);
        output.Write([Row("a long name.jpg"), Row("銀河.jpg")]);
        output.Close([]);
        string[] lines = [.. _output.Text().Split('\n').Select(line => line.TrimEnd())];
        Assert.Single(lines, line => line.StartsWith('─'));
        Assert.Equal(
            [
                "",
                " picture         class    round  spiral",
                " 1.jpg           spiral  25.0 %  75.0 %",
                " a long name.jpg spiral  25.0 %  75.0 %",
                " 銀河.jpg        spiral  25.0 %  75.0 %",
                "", "",
            ],
            lines.Where(line => !line.StartsWith('─')));
    }

    [Fact]
    public void Table_tells_ten_notes_and_counts_the_others()
    {
        PredictionOutput output = Of(PredictionFormat.Table, "a.jpg");
        for (int portion = 0; portion < 3; portion++)
            output.Write([.. Enumerable.Range(0, 4).Select(_ => Row("a.jpg") with { Note = "small: very" })]);
        output.Close([]);
        string[] notes = [.. _output.Text().Split('\n').Where(line => line.StartsWith("Note: ", StringComparison.Ordinal))];
        Assert.Equal(11, notes.Length);
        Assert.Equal("Note: a.jpg: small: very", notes[9]);
        Assert.Equal("Note: 2 more pictures have such a note; --csv and --json print them all.", notes[10]);
    }

    [Fact]
    public void Json_in_parts_is_one_object()
    {
        PredictionOutput output = Of(PredictionFormat.Json);
        output.Write([Row("a\u202eb")]);
        output.Write([]);
        output.Write([Row("2.jpg")]);
        output.Close([new Problem("3.jpg", "it is empty", "Leave it out")]);
        using JsonDocument json = JsonDocument.Parse(_output.Text());
        JsonElement[] rows = [.. json.RootElement.GetProperty("predictions").EnumerateArray()];
        Assert.Equal(["a\u202eb", "2.jpg"], rows.Select(row => row.GetProperty("file").GetString()));
        Assert.Equal("spiral", rows[0].GetProperty("class").GetString());
        Assert.Equal([0.25f, 0.75f], rows[0].GetProperty("probabilities").EnumerateArray().Select(value => value.GetSingle()));
        Assert.Equal("3.jpg", json.RootElement.GetProperty("unreadable")[0].GetProperty("file").GetString());
        Assert.DoesNotContain('\u202e', _output.Text());
    }

    [Fact]
    public void Nothing_to_tell_is_an_empty_object_a_head_line_and_no_table()
    {
        foreach (PredictionFormat format in Enum.GetValues<PredictionFormat>())
            Of(format).Close([]);
        Assert.StartsWith("file,class,probability,round,spiral,note\n{", _output.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "a\u001bb.jpg,")]
    [InlineData(true, "a\\u{1b}b.jpg,")]
    public void Csv_shows_names_on_a_terminal_and_keeps_them_for_machines(bool live, string line)
    {
        PredictionOutput output = Of(PredictionFormat.Csv, live);
        output.Write([Row("a\u001bb.jpg")]);
        output.Close([]);
        Assert.Contains($"\n{line}", _output.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_and_json_have_the_sets_and_how_unlike_a_picture_is()
    {
        _hasSets = true;
        foreach (PredictionFormat format in (PredictionFormat[])[PredictionFormat.Csv, PredictionFormat.Json])
        {
            PredictionOutput output = Of(format);
            output.Write([Row("1.jpg") with { Set = [0, 1], Unlikeness = 0.5f }]);
            output.Close([]);
        }

        string[] parts = _output.Text().Split("note\n", 2);
        Assert.Equal("file,class,set,answered,unlike,probability,round,spiral,", parts[0]);
        Assert.StartsWith("1.jpg,spiral,round|spiral,no,0.5,0.75,0.25,0.75,", parts[1], StringComparison.Ordinal);
        JsonElement row = JsonElement.Parse(parts[1][parts[1].IndexOf('{', StringComparison.Ordinal)..]).GetProperty("predictions")[0];
        Assert.Equal(Classes, row.GetProperty("set").EnumerateArray().Select(name => name.GetString()!));
        Assert.Equal(("no", 0.5), (row.GetProperty("answered").GetString(), row.GetProperty("unlike").GetDouble()));
    }

    private static PredictionRow Row(string file) => new("", file) { Probabilities = [0.25f, 0.75f] };

    private PredictionOutput Of(PredictionFormat format, params string[] files) => Of(format, live: false, files);

    private PredictionOutput Of(PredictionFormat format, bool live, params string[] files) => PredictionOutput.Of(
        format, new Terminal(_output, TextWriter.Null, live, ErrorIsLive: false, TimeProvider.System, CancellationToken.None), Classes, files, _hasSets,
        tellsUnlike: _hasSets);
}
