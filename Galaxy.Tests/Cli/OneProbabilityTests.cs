using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A model with a temperature gives a picture the same probability everywhere.</summary>
public sealed class OneProbabilityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Sky => Path.Combine(_folder.Path, "sky");

    private string Run => Path.Combine(_folder.Path, "run");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Predict_explain_and_the_files_of_the_run_give_a_picture_one_probability()
    {
        CommandLine.Must("simulate", "--out", Sky, "--count", "100", "--mix", "flat");
        CommandLine.Must("train", "--data", Sky, "--epochs", "2", "--crop", "0", "--validation", "0.6", "--out", Run);
        Dictionary<string, string[]> ofRun = Rows(File.ReadAllText(Path.Combine(Run, "predictions.csv")), named: 4);
        Dictionary<string, string[]> predicted = Rows(CommandLine.Must("predict", Model, Sky, "--csv"), named: 3);
        Dictionary<string, double> explained = Explained();

        Assert.Equal(100, ofRun.Count);
        Assert.True(Temperature() is > 0 and not 1);
        foreach ((string name, string[] probabilities) in ofRun)
        {
            Assert.Equal(probabilities, predicted[Path.Combine(Sky, name)]);
            Assert.Equal(double.Parse(probabilities[0], CultureInfo.InvariantCulture), explained[Path.Combine(Sky, name)]);
        }
    }

    private string Model => Path.Combine(Run, "model.safetensors");

    private double Temperature() =>
        JsonElement.Parse(File.ReadAllText(Path.Combine(Run, "report.json"))).GetProperty("test").GetProperty("temperature").GetDouble();

    private Dictionary<string, double> Explained() => JsonElement.Parse(CommandLine.Must("explain", Model, Sky, "--out", Path.Combine(_folder.Path, "explained"), "--json"))
        .GetProperty("explanations").EnumerateArray()
        .ToDictionary(row => row.GetProperty("file").GetString()!, row => row.GetProperty("probability").GetDouble());

    /// <summary>The numeric columns, by the first text column.</summary>
    private static Dictionary<string, string[]> Rows(string text, int named)
    {
        using CsvParser parser = new(new StringReader(text), CultureInfo.InvariantCulture);
        Assert.True(parser.Read());
        Dictionary<string, string[]> rows = [];
        while (parser.Read())
            rows.Add(parser.Record![0], parser.Record[named..]);
        return rows;
    }
}
