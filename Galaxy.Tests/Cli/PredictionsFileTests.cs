using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A run's predictions.csv, and the notes on predictions.</summary>
public sealed class PredictionsFileTests(TrainedModel trained) : IClassFixture<TrainedModel>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Figures_of_the_report_follow_from_predictions_csv()
    {
        string[][] rows = Rows(File.ReadAllText(Path.Combine(trained.Run, "predictions.csv")));
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(Path.Combine(trained.Run, "report.json")));

        Assert.Equal(TrainedModel.Images, rows.Length - 1);
        Assert.Equal(TrainedModel.Images, rows.DistinctBy(row => row[0]).Count() - 1);
        Assert.All(rows[1..], row => Assert.StartsWith($"{row[2]}/", row[0], StringComparison.Ordinal));
        foreach ((string part, string name) in ((string, string)[])[("training", "train"), ("test", "test")])
        {
            string[][] ofPart = [.. rows.Where(row => row[1] == part)];
            Assert.Equal(report.RootElement.GetProperty(name).GetProperty("images").GetInt32(), ofPart.Length);
            Assert.Equal(report.RootElement.GetProperty(name).GetProperty("accuracy").GetDouble(), ofPart.Count(row => row[2] == row[3]) / (double)ofPart.Length, 12);
        }
    }

    [Fact]
    public void Cross_validation_tells_the_answer_to_every_picture_and_its_fold()
    {
        string run = Path.Combine(_folder.Path, "folds");
        CommandLine.Must("--data", trained.Sky, "--crop", "0", "--epochs", "1", "--folds", "2", "--out", run);
        string[][] rows = Rows(File.ReadAllText(Path.Combine(run, "predictions.csv")));
        Assert.Equal(TrainedModel.Images, rows.Skip(1).DistinctBy(row => row[0]).Count());
        Assert.Equal(["fold 1", "fold 2"], rows.Skip(1).Select(row => row[1]).Distinct());
    }

    [Fact]
    public void Constant_and_small_pictures_carry_a_note_in_every_format_and_others_none()
    {
        string constant = Picture("constant.png", 64, _ => 90);
        string small = Picture("small.png", 31, pixel => (byte)pixel);
        string large = Picture("large.png", 32, pixel => (byte)pixel);
        string[][] csv = Rows(CommandLine.Must("predict", trained.Model, constant, small, large, "--csv"));
        using JsonDocument json = JsonDocument.Parse(CommandLine.Must("predict", trained.Model, constant, small, large, "--json"));
        string?[] notes = [.. json.RootElement.GetProperty("predictions").EnumerateArray().Select(row => row.GetProperty("note").GetString())];
        string table = CommandLine.Must("predict", trained.Model, constant, small, large);

        Assert.StartsWith("constant: ", notes[0], StringComparison.Ordinal);
        Assert.StartsWith("small: its shorter side has 31 pixels", notes[1], StringComparison.Ordinal);
        Assert.Null(notes[2]);
        Assert.Equal(["note", notes[0]!, notes[1]!, ""], csv.Select(row => row[^1]));
        Assert.Contains($"{constant}: {notes[0]}", table, StringComparison.Ordinal);
        Assert.Contains($"{small}: {notes[1]}", table, StringComparison.Ordinal);
        Assert.DoesNotContain($"{large}: ", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Explanation_carries_the_note_of_the_prediction()
    {
        string[] pictures = [Picture("constant.png", 64, _ => 90), Picture("small.png", 31, pixel => (byte)pixel), Picture("large.png", 32, pixel => (byte)pixel)];
        Assert.Equal(Notes("predictions", ["predict", trained.Model, .. pictures, "--json"]), Notes("explanations", ["explain", trained.Model, .. pictures, "--json", "--out", Path.Combine(_folder.Path, "explained")]));

        static string?[] Notes(string rows, string[] arguments)
        {
            using JsonDocument json = JsonDocument.Parse(CommandLine.Must(arguments));
            return [.. json.RootElement.GetProperty(rows).EnumerateArray().Select(row => row.GetProperty("note").GetString())];
        }
    }

    [Theory]
    [InlineData("predict", "--csv")]
    [InlineData("predict", "--out")]
    [InlineData("explain", "--out")]
    public void Places_that_give_no_picture_end_in_bad_input_when_the_others_are_done(string verb, string flag)
    {
        string picture = Directory.GetFiles(trained.Sky, "*.png", SearchOption.AllDirectories)[0];
        string empty = Directory.CreateDirectory(Path.Combine(_folder.Path, "empty")).FullName;
        string[] written = flag == "--out" ? [Path.Combine(_folder.Path, verb == "predict" ? "x.csv" : "x")] : [];

        CommandLine.Answer answer = CommandLine.Run([verb, trained.Model, empty, picture, flag, .. written]);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains($"{empty}: there is no .jpg", answer.Error, StringComparison.Ordinal);
        Assert.True(written is [var place] ? Path.Exists(place) : answer.Output.Contains(picture, StringComparison.Ordinal));
    }

    private string Picture(string name, int side, Func<int, byte> level)
    {
        string path = Path.Combine(_folder.Path, name);
        byte[] pixels = [.. Enumerable.Range(0, side * side).SelectMany(pixel => Enumerable.Repeat(level(pixel), Image.Channels))];
        File.WriteAllBytes(path, PngFile.Encode(Image.Own(side, side, pixels)));
        return path;
    }

    private static string[][] Rows(string text)
    {
        using CsvParser parser = new(new StringReader(text), CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        while (parser.Read())
            rows.Add(parser.Record!);
        return [.. rows];
    }
}
