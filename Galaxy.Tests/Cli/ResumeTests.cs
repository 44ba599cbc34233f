using System.Text;
using System.Text.RegularExpressions;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>What <c>train --resume</c> continues, and what it refuses.</summary>
public sealed class ResumeTests : IDisposable
{
    private const string ModelName = "model.safetensors";
    private const string CheckpointName = "checkpoint.safetensors";

    private readonly TemporaryFolder _folder = new();

    private string Run => Path.Combine(_folder.Path, "run");

    private string Sky => Path.Combine(_folder.Path, "sky");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_that_Ctrl_C_stopped_goes_on_to_the_same_model_and_metrics()
    {
        string unbroken = Path.Combine(_folder.Path, "unbroken");
        Must(CommandLine.Run("train", "--sample", "60", "--network", "Galaxy32", "--epochs", "8", "--keep", "best", "--validation", "0.2", "--out", unbroken));
        Interrupt(reading: 80, "--sample", "60", "--epochs", "8", "--keep", "best", "--validation", "0.2");
        Assert.True(File.Exists(Path.Combine(Run, "report.json")));

        CommandLine.Answer answer = Resume("--json", "--threads", "1");

        Must(answer);
        Assert.Equal(File.ReadAllBytes(Path.Combine(unbroken, ModelName)), File.ReadAllBytes(Path.Combine(Run, ModelName)));
        Assert.Equal(Files(unbroken), Files(Run));
        Assert.Contains("The run was resumed after epoch", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Interrupted", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_that_Ctrl_C_stopped_in_its_first_epoch_begins_anew()
    {
        Interrupt(reading: 440, "--sample", "400", "--epochs", "1", "--batch", "4");
        Assert.False(File.Exists(Path.Combine(Run, CheckpointName)));

        CommandLine.Answer answer = Resume();

        Must(answer);
        Assert.Contains("resumed before its first epoch was done", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Finished_run_is_refused_and_untouched()
    {
        Must(CommandLine.Run("train", "--sample", "20", "--network", "Galaxy32", "--epochs", "1", "--out", Run));
        Assert.False(File.Exists(Path.Combine(Run, CheckpointName)));
        RefusesUntouched("finished", Resume);
    }

    [Fact]
    public void Folder_that_is_no_run_is_refused()
    {
        Directory.CreateDirectory(Run);
        RefusesUntouched("no run.json", Resume);
    }

    [Theory]
    [InlineData("{}", "its format is not")]
    [InlineData("", "empty")]
    [InlineData("[", "not the record of a run")]
    [InlineData("""{"format":"galaxy run 2","arguments":[],"finished":false}""", "its format is not")]
    [InlineData("""{"format":"galaxy run 1","arguments":[null],"finished":false}""", "its format is not")]
    [InlineData("""{"format":"galaxy run 1","arguments":["--epochs=-1"],"finished":false}""", "not understood")]
    [InlineData("""{"format":"galaxy run 1","arguments":["--what=1"],"finished":false}""", "not understood")]
    public void Record_that_is_none_is_refused_with_the_reason(string record, string reason)
    {
        Directory.CreateDirectory(Run);
        File.WriteAllText(Path.Combine(Run, "run.json"), record);
        RefusesUntouched(reason, Resume);
    }

    [Theory]
    [InlineData("--epochs", "3")]
    [InlineData("--out", "elsewhere")]
    [InlineData("--data", "elsewhere")]
    public void Other_flags_beside_it_are_refused(string flag, string value)
    {
        CommandLine.Answer answer = CommandLine.Run("train", "--resume", Run, flag, value);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains($"{flag}: it cannot be combined with --resume", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_checkpoint_changed_images_and_options_are_refused_and_nothing_is_touched()
    {
        Must(CommandLine.Run("simulate", "--out", Sky, "--count", "60", "--mix", "flat"));
        Interrupt(reading: 80, "--data", Sky, "--crop", "0", "--epochs", "1000");
        string checkpoint = Path.Combine(Run, CheckpointName);
        byte[] whole = File.ReadAllBytes(checkpoint);

        File.WriteAllBytes(checkpoint, whole[..^1]);
        RefusesUntouched("not a safetensors file", Resume);
        File.WriteAllBytes(checkpoint, Replace(whole, "galaxy checkpoint 1", "galaxy checkpoint 9"));
        RefusesUntouched("its format is 'galaxy checkpoint 9'", Resume);
        File.WriteAllBytes(checkpoint, Replace(whole, "optimizer.1.dense", "optimizer.2.dense"));
        RefusesUntouched("optimizer.1.dense1.weight' is missing", Resume);
        File.WriteAllBytes(checkpoint, whole);

        string record = Path.Combine(Run, "run.json");
        string arguments = File.ReadAllText(record);
        File.WriteAllText(record, arguments.Replace("--epochs=1000", "--epochs=1001", StringComparison.Ordinal));
        RefusesUntouched("its epochs was 1000 and is 1001", Resume);
        File.WriteAllText(record, arguments.Replace("--network=Galaxy32", "--network=GalaxyNet", StringComparison.Ordinal));
        RefusesUntouched("not a checkpoint of GalaxyNet", Resume);
        File.WriteAllText(record, arguments);

        File.Delete(Directory.EnumerateFiles(Path.Combine(Sky, "spiral")).First());
        RefusesUntouched("images have changed", Resume);
    }

    [Fact]
    public void Folder_with_a_run_is_not_trained_into_again()
    {
        Directory.CreateDirectory(Run);
        File.WriteAllText(Path.Combine(Run, CheckpointName), "a checkpoint");
        RefusesUntouched("--resume", () => CommandLine.Run("train", "--sample", "20", "--out", Run));
    }

    [Fact]
    public void Loss_that_is_not_finite_names_epoch_step_and_remedy()
    {
        CommandLine.Answer answer = CommandLine.Run(
            "train", "--sample", "60", "--network", "Galaxy32", "--optimizer", "sgd", "--lr", "1e12", "--epochs", "2", "--out", Run);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Matches("^galaxy: Training: the loss is no longer a finite number in epoch 1, step [0-9]+", answer.Error);
        Assert.Contains("Lower --lr", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Run));
    }

    /// <summary>The weight decay is so strong that every step multiplies every weight by −4.</summary>
    [Fact]
    public void Loss_that_ceases_to_be_finite_keeps_the_last_good_model_and_checkpoint()
    {
        CommandLine.Answer answer = CommandLine.Run(
            "train", "--sample", "60", "--network", "Galaxy32", "--lr", "0.01", "--weight-decay", "500", "--schedule", "constant", "--epochs", "50", "--out", Run);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Matches($"in epoch [0-9]+, step [0-9]+; it began in .+; the model of epoch [0-9]+ and the last checkpoint are in {Regex.Escape(Run)}", answer.Error);
        Assert.Equal([CheckpointName, ModelName, "run.json"], Files(Run));
        Assert.Equal(answer.Error, Resume().Error);
    }

    /// <summary>Trains the small network in <see cref="Run"/> until Ctrl-C is pressed in the middle of it.</summary>
    private void Interrupt(int reading, params IReadOnlyList<string> arguments)
    {
        using CancellationTokenSource interrupt = new();
        CommandLine.Answer answer = CommandLine.Run(
            ["train", "--network", "Galaxy32", .. arguments, "--out", Run], new ClockThatInterrupts(interrupt, reading), interrupt.Token);
        Assert.True(answer.Code == ExitCode.Interrupted, answer.Error);
        Assert.Contains("Interrupted", answer.Output, StringComparison.Ordinal);
    }

    private CommandLine.Answer Resume() => Resume([]);

    private CommandLine.Answer Resume(params IReadOnlyList<string> more) => CommandLine.Run(["train", "--resume", Run, .. more]);

    private void RefusesUntouched(string reason, Func<CommandLine.Answer> run)
    {
        (string, DateTime)[] before = Times();
        CommandLine.Answer answer = run();
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(reason, answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
        Assert.Equal(before, Times());
    }

    private (string, DateTime)[] Times() => [.. Files(Run).Select(file => (file, File.GetLastWriteTimeUtc(Path.Combine(Run, file))))];

    private static IEnumerable<string> Files(string run) =>
        Directory.EnumerateFiles(run).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static byte[] Replace(byte[] file, string old, string changed) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace(old, changed, StringComparison.Ordinal));

    private static void Must(CommandLine.Answer answer) => Assert.True(answer.Code == ExitCode.Success, answer.Error);
}
