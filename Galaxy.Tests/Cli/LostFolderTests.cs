using System.Text.RegularExpressions;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Messages and remaining files when a run's files cannot be written.</summary>
public sealed class LostFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Run => Path.Combine(_folder.Path, "new", "run");

    private string[] Training => ["train", "--network", "Galaxy32", "--sample", "40", "--epochs", "3", "--out", Run];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_that_disappears_during_a_run_is_named_as_gone_and_nothing_is_said_to_be_in_it()
    {
        string error = Fail("epoch 1/3", () => Directory.Delete(Run, recursive: true));
        Assert.Matches($"^galaxy: {Regex.Escape(Run.Replace('\\', '/'))}/(model|checkpoint).safetensors: cannot be written: its folder is gone. ", error.Replace('\\', '/'));
        Assert.DoesNotContain("are in", error, StringComparison.Ordinal);
        Assert.DoesNotContain("is in", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Run));
    }

    [Fact]
    public void First_checkpoint_that_cannot_be_written_is_not_claimed_to_be_there()
    {
        string error = Fail("images to train on", () => Directory.CreateDirectory(Path.Combine(Run, "checkpoint.safetensors")));
        Assert.Contains($"checkpoint.safetensors: cannot be written: a folder has that name; the model of epoch 1 is in {Run}, but no checkpoint. ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_checkpoint_that_cannot_be_written_leaves_the_one_before_it_and_the_run_goes_on_from_that()
    {
        string checkpoint = Path.Combine(Run, "checkpoint.safetensors");
        string aside = Path.Combine(_folder.Path, "aside");
        string error = Fail("epoch 1/3", () =>
        {
            File.Move(checkpoint, aside);
            Directory.CreateDirectory(checkpoint);
        });
        Assert.Contains("but no checkpoint", error, StringComparison.Ordinal);
        Directory.Delete(checkpoint);
        File.Move(aside, checkpoint);
        Assert.Equal(ExitCode.Success, CommandLine.Run("train", "--resume", Run).Code);
    }

    [Theory]
    [InlineData("--data=nowhere")]
    [InlineData("--folds=20")]
    [InlineData("--sample=1")]
    public void Start_that_fails_leaves_no_folder_that_it_made(string flag)
    {
        string[] arguments = ["train", "--network", "Galaxy32", "--out", Run, flag, .. flag.StartsWith("--folds", StringComparison.Ordinal) ? ["--sample=5"] : Array.Empty<string>()];
        Assert.Equal(ExitCode.BadInput, CommandLine.Run(arguments).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Start_that_fails_leaves_the_folder_and_the_files_that_were_there()
    {
        Directory.CreateDirectory(Run);
        File.WriteAllText(Path.Combine(Run, "notes"), "");
        Assert.Equal(ExitCode.BadInput, CommandLine.Run("train", "--data", "nowhere", "--out", Run).Code);
        Assert.Equal(["notes"], Directory.EnumerateFileSystemEntries(Run).Select(file => Path.GetFileName(file)));
    }

    [Fact]
    public void Record_of_a_run_that_was_killed_in_its_first_epoch_is_no_other_runs_to_delete()
    {
        Directory.CreateDirectory(Run);
        File.WriteAllText(Path.Combine(Run, "run.json"), "a record");
        CommandLine.Answer answer = CommandLine.Run("train", "--sample", "20", "--out", Run);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("already holds run.json", answer.Error, StringComparison.Ordinal);
        Assert.Equal("a record", File.ReadAllText(Path.Combine(Run, "run.json")));
    }

    [Theory]
    [InlineData("train")]
    [InlineData("simulate")]
    public void Name_that_is_too_long_is_named_as_that_and_leaves_no_folder_behind(string verb)
    {
        CommandLine.Answer answer = CommandLine.Run(verb, "--out", Path.Combine(_folder.Path, "new", new string('n', 300)));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("the folder cannot be created: its name is too long. Choose a shorter one.", answer.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Sky_that_cannot_be_written_leaves_no_empty_folders()
    {
        string sky = Path.Combine(_folder.Path, "sky");
        using StringWriter error = new();
        ExitCode code = GalaxyProgram.Run(
            ["simulate", "--out", sky, "--count", "1000"],
            new Terminal(TextWriter.Null, error, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, new CancellationToken(canceled: true)));
        Assert.Equal(ExitCode.Interrupted, code);
        Assert.False(Directory.Exists(sky));
    }

    /// <summary>Trains until a certain output, then interferes; the training must fail.</summary>
    /// <returns>Its standard error.</returns>
    private string Fail(string words, Action then)
    {
        using WriterThatHears output = new(words, then);
        using StringWriter error = new();
        ExitCode code = GalaxyProgram.Run(Training, new Terminal(output, error, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, CancellationToken.None));
        Assert.Equal(ExitCode.BadInput, code);
        return Assert.Single(error.Text().TrimEnd().Split('\n'));
    }
}
