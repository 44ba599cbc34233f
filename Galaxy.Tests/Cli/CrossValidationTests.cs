using System.Text.Json;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

public sealed class CrossValidationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_image_is_tested_and_the_folds_add_up_to_the_pool()
    {
        CommandLine.Answer answer = Train("--folds", "3", "--validation", "0.2", "--tta", "--json");

        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        JsonElement report = JsonElement.Parse(answer.Output);
        JsonElement[] folds = [.. report.GetProperty("folds").EnumerateArray()];
        Assert.Equal([1, 2, 3], folds.Select(fold => fold.GetProperty("fold").GetInt32()));
        Assert.Equal(30, report.GetProperty("pooled").GetProperty("images").GetInt32());
        Assert.Equal(folds.Average(fold => Test(fold, "accuracy")), report.GetProperty("accuracy").GetProperty("mean").GetDouble(), 12);
        for (int row = 0; row < 5; row++)
            for (int column = 0; column < 5; column++)
                Assert.Equal(folds.Sum(fold => Count(fold.GetProperty("test"), row, column)), Count(report.GetProperty("pooled"), row, column));
        Assert.All(folds, fold => Assert.InRange(Test(fold, "rotationConsistency"), 0, 1));
        Assert.Equal(folds.Length, folds.Select(fold => Test(fold, "loss")).Distinct().Count());
    }

    [Fact]
    public void Run_leaves_report_and_pictures_and_no_model()
    {
        Assert.Equal(ExitCode.Success, Train("--folds", "2").Code);
        Assert.Equal(
            ["confusion.svg", "folds.json", "mistakes.csv", "mistakes.png", "precision-recall.svg", "predictions.csv", "reliability.svg", "report.html", "roc.svg"],
            Directory.EnumerateFiles(Run).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Folds_come_out_the_same_with_any_number_of_threads() => Assert.Equal(WithThreads(1), WithThreads(2));

    [Theory]
    [InlineData("'1' is not a whole number from 2 to 20", "--folds", "1")]
    [InlineData("'21' is not a whole number from 2 to 20", "--folds", "21")]
    [InlineData("--test: a cross-validation tests on every image", "--folds", "5", "--test", "0.1")]
    [InlineData("--folds: 10 images do not fill 20 folds", "--folds", "20", "--sample", "10")]
    public void Folds_that_cannot_be_are_refused(string reason, params string[] flags)
    {
        CommandLine.Answer answer = CommandLine.Run([.. flags, "--out", Run]);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(reason, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Run));
    }

    [Fact]
    public void Interrupt_reports_the_folds_that_are_done()
    {
        using CancellationTokenSource interrupt = new();
        using WriterThatHears output = new("Fold 2 of 3: ", interrupt.Cancel);
        Terminal terminal = new(output, output, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, interrupt.Token);
        ExitCode code = GalaxyProgram.Run(["--folds", "3", "--sample", "30", "--epochs", "1", "--out", Run], terminal);

        Assert.True(code == ExitCode.Interrupted, $"{output}");
        JsonElement report = JsonElement.Parse(File.ReadAllText(Path.Combine(Run, "folds.json")));
        Assert.Equal(1, report.GetProperty("folds").GetArrayLength());
        Assert.Equal(10, report.GetProperty("pooled").GetProperty("images").GetInt32());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("accuracy").GetProperty("deviation").ValueKind);
        Assert.Contains("Interrupted after fold 1 of 3", report.GetProperty("warnings").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupt_before_the_first_fold_is_done_leaves_nothing()
    {
        CommandLine.Answer answer = CommandLine.Run(["--folds", "3", "--sample", "20", "--out", Run], TimeProvider.System, new CancellationToken(canceled: true));
        Assert.Equal(ExitCode.Interrupted, answer.Code);
        Assert.False(Directory.Exists(Run));
    }

    private string Run => Path.Combine(_folder.Path, "run");

    private CommandLine.Answer Train(params string[] flags) => CommandLine.Run(["--sample", "30", "--epochs", "1", "--out", Run, .. flags]);

    private string WithThreads(int threads) =>
        CommandLine.Run("--sample", "30", "--epochs", "1", "--out", $"{Run}{threads}", "--folds", "2", "--threads", $"{threads}", "--json").Output.Split("\"timing\"")[0];

    private static double Test(JsonElement fold, string name) => fold.GetProperty("test").GetProperty(name).GetDouble();

    private static int Count(JsonElement evaluation, int row, int column) => evaluation.GetProperty("confusion")[row][column].GetInt32();
}
