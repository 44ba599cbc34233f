using System.Text.Json;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Csv;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Tests.Reports.Json;

public sealed class ReportJsonTests
{
    [Fact]
    public void Keys_are_these()
    {
        using JsonDocument json = JsonDocument.Parse(Json(Runs.Of(2)));
        Assert.Equal(
            [
                "network", "spec", "parameters", "seed", "options", "recipe", "data", "train", "validation", "test", "mistakes", "epochs", "warnings",
                "timing",
            ],
            Keys(json.RootElement));
        Assert.Equal(
            [
                "images", "loss", "accuracy", "interval", "majorityBaseline", "majorityClass", "macroRecall", "top2", "roc", "averagePrecision", "ece",
                "brier", "perClass", "confusion", "reliability", "warnings",
            ],
            Keys(json.RootElement.GetProperty("test")));
        Assert.Equal(
            ["class", "images", "precision", "recall", "recallInterval", "f1", "roc", "averagePrecision"],
            Keys(json.RootElement.GetProperty("test").GetProperty("perClass")[0]));
        Assert.Equal(
            ["epoch", "trainLoss", "trainAccuracy", "validationLoss", "validationAccuracy"],
            Keys(json.RootElement.GetProperty("epochs")[0]));
    }

    [Fact]
    public void Numbers_are_the_evaluations()
    {
        RunReport run = Runs.Of(2);
        using JsonDocument json = JsonDocument.Parse(Json(run));
        JsonElement test = json.RootElement.GetProperty("test");
        Assert.Equal(run.Test!.Accuracy, test.GetProperty("accuracy").GetDouble());
        Assert.Equal(run.Test.MacroRecall, test.GetProperty("macroRecall").GetDouble());
        Assert.Equal(run.Test.Interval.Low, test.GetProperty("interval")[0].GetDouble());
        Assert.Equal(run.Test.Confusion.Rows[1][2], test.GetProperty("confusion")[1][2].GetInt32());
        Assert.Equal(run.Setup.Seed, json.RootElement.GetProperty("seed").GetUInt64());
        Assert.Equal(0.2, json.RootElement.GetProperty("options").GetProperty("test").GetDouble());
        Assert.Equal(0.002, json.RootElement.GetProperty("recipe").GetProperty("optimizer").GetProperty("learningRate").GetDouble());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("options").GetProperty("sample").ValueKind);
    }

    [Fact]
    public void Only_timing_differs_between_equal_runs()
    {
        RunReport run = Runs.Of(2);
        RunReport later = run with
        {
            Timing = run.Timing with { TrainingSeconds = 99 },
            Epochs = [.. run.Epochs.Select(epoch => epoch with { Seconds = 9, ImagesPerSecond = 1 })],
        };
        Assert.NotEqual(Json(run), Json(later));
        Assert.Equal(BeforeTiming(run), BeforeTiming(later));
    }

    [Fact]
    public void What_is_missing_or_no_number_is_null()
    {
        RunReport run = Runs.Of(1, validated: false) with { Test = null };
        run = run with { Epochs = [run.Epochs[0] with { TrainLoss = double.NaN }] };
        using JsonDocument json = JsonDocument.Parse(Json(run));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("test").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("validation").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("epochs")[0].GetProperty("trainLoss").ValueKind);
    }

    [Fact]
    public void Mistakes_have_names_classes_and_probabilities()
    {
        using JsonDocument json = JsonDocument.Parse(Json(Runs.Of(1) with { Mistakes = [Runs.Mistake] }));
        Assert.Equal(
            """{"name":"spiral/a,b.jpg","class":"spiral","answer":"edge-on","probability":0.75,"trueProbability":0.125}""",
            JsonSerializer.Serialize(json.RootElement.GetProperty("mistakes")[0]));
    }

    [Fact]
    public void Mistakes_are_numbered_in_their_table() => Assert.Equal(
        "number,name,class,answer,probability,trueProbability\n1,\"spiral/a,b.jpg\",spiral,edge-on,0.75,0.125\n",
        MistakesCsv.Of([Runs.Mistake], Runs.Classes));

    [Fact]
    public void Evaluation_begins_with_the_figures_of_a_reports_test()
    {
        ModelEvaluation evaluation = new(
            "GalaxyNet", new TestedData("galaxies", "test", Gone: 2, New: 0, Learned: 70, Unreadable: 1), Runs.Evaluate(Runs.Classes), [], ["A note."]);
        using JsonDocument json = JsonDocument.Parse(JsonText.Of(ModelEvaluationDocument.Of(evaluation)));
        using JsonDocument report = JsonDocument.Parse(Json(Runs.Of(1)));
        JsonElement test = report.RootElement.GetProperty("test");
        Assert.All(test.EnumerateObject(), figure => Assert.True(JsonElement.DeepEquals(figure.Value, json.RootElement.GetProperty(figure.Name))));
        Assert.Equal([.. Keys(test), "network", "data", "mistakes", "notes"], Keys(json.RootElement));
        Assert.Equal(["source", "part", "gone", "new", "learned", "unreadable"], Keys(json.RootElement.GetProperty("data")));
    }

    private static string Json(RunReport run) => JsonText.Of(RunDocument.Of(run));

    private static string BeforeTiming(RunReport run) => Json(run).Split("\"timing\"")[0];

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
