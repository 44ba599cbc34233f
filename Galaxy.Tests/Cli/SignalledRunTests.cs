using System.Diagnostics;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>An interrupted training says what is saved and how to resume, and ends with the signal's exit code.</summary>
public sealed class SignalledRunTests : IDisposable
{
    private const string GoOn = "galaxy: interrupted; the last whole epoch is saved. To resume from it: ";

    /// <summary>The timeout for a signal to take effect.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _processes = [];

    private string Run => Path.Combine(_folder.Path, "it's a run");

    public void Dispose()
    {
        foreach (Process process in _processes)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        _folder.Dispose();
    }

    [FactNeeds(Need.Shell)]
    public void Line_that_a_signal_makes_the_program_say_goes_on_with_the_run_in_a_shell()
    {
        Process first = EndlessRun.Start(Run);
        _processes.Add(first);
        string line = End(first, "TERM", 143);
        Process second = Process.Start(GalaxyScript.Of($"exec {line}"))!;
        _processes.Add(second);
        while (second.StandardOutput.ReadLine() is { } told && !told.StartsWith("epoch ", StringComparison.Ordinal))
        {
        }

        _ = second.StandardOutput.ReadToEndAsync();
        Assert.Equal(line, End(second, "TERM", 143));
    }

    [Fact]
    public void Interrupt_behind_an_epoch_ends_with_130_and_names_the_line()
    {
        Assert.Equal((130, $"{GoOn}galaxy train --resume {ShellWord.Of(Run)}"), InterruptBehindAnEpoch());
    }

    [Fact]
    public void Interrupt_of_a_run_that_prints_JSON_names_the_line_that_does_so_too()
    {
        InterruptBehindAnEpoch();
        CommandLine.Answer answer = CommandLine.Run(["train", "--resume", Run, "--json"], TimeProvider.System, new CancellationToken(canceled: true));
        Assert.Equal(ExitCode.Interrupted, answer.Code);
        Assert.EndsWith($"{GoOn}galaxy train --resume {ShellWord.Of(Run)} --json", answer.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupt_before_an_epoch_is_done_says_that_the_run_begins_again()
    {
        using CancellationTokenSource interrupt = new();
        CommandLine.Answer answer = CommandLine.Run(
            ["train", "--network", "Galaxy32", "--sample", "400", "--epochs", "1", "--batch", "4", "--out", Run],
            new ClockThatInterrupts(interrupt, reading: 440),
            interrupt.Token);
        Assert.Equal(
            (130, $"galaxy: interrupted before the first epoch was done. To start it again: galaxy train --resume {ShellWord.Of(Run)}"),
            ((int)answer.Code, answer.Error.TrimEnd()));
    }

    [Theory]
    [InlineData("train")]
    [InlineData("train --folds 2")]
    [InlineData("compare Galaxy32")]
    public void Interrupt_before_anything_is_saved_says_so_and_leaves_nothing(string verb)
    {
        CommandLine.Answer answer = CommandLine.Run(
            [.. verb.Split(' '), "--sample", "20", "--out", Run], TimeProvider.System, new CancellationToken(canceled: true));
        Assert.Equal((130, "galaxy: interrupted; nothing was saved."), ((int)answer.Code, answer.Error.TrimEnd()));
        Assert.Empty(_folder.Files());
        Assert.False(Directory.Exists(Run));
    }

    private (int Code, string Error) InterruptBehindAnEpoch()
    {
        using CancellationTokenSource interrupt = new();
        using WriterThatHears output = new("epoch 1/", interrupt.Cancel);
        using StringWriter error = new();
        ExitCode code = GalaxyProgram.Run(
            ["train", "--network", "Galaxy32", "--sample", "40", "--epochs", "3", "--out", Run],
            new Terminal(output, error, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, interrupt.Token));
        return ((int)code, error.ToString().TrimEnd());
    }

    private static string End(Process process, string signal, int code)
    {
        GalaxyScript.Signal(process, signal);
        Assert.True(process.WaitForExit(Patience), "The signal was not heard.");
        string error = process.StandardError.ReadToEnd();
        Assert.True(process.ExitCode == code, error);
        Assert.StartsWith(GoOn, error, StringComparison.Ordinal);
        return error[GoOn.Length..].TrimEnd();
    }
}
