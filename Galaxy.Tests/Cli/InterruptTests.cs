using System.Runtime.InteropServices;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Tests.Cli;

/// <summary>The effects of the first and the second signal, and the exit codes.</summary>
public sealed class InterruptTests
{
    [Theory]
    [InlineData(PosixSignal.SIGINT, 130)]
    [InlineData(PosixSignal.SIGTERM, 143)]
    public void First_signal_asks_the_work_to_end_and_names_the_exit_code(PosixSignal signal, int code)
    {
        using Interrupt interrupt = new();
        PosixSignalContext context = new(signal);
        interrupt.OnSignal(context);
        Assert.True(context.Cancel && interrupt.Token.IsCancellationRequested);
        Assert.Equal(code, (int)interrupt.Of(ExitCode.Interrupted));
        Assert.Equal(ExitCode.Success, interrupt.Of(ExitCode.Success));
    }

    [Fact]
    public void Second_signal_ends_the_process_as_if_nobody_listened()
    {
        using Interrupt interrupt = new();
        interrupt.OnSignal(new PosixSignalContext(PosixSignal.SIGTERM));
        PosixSignalContext second = new(PosixSignal.SIGINT);
        interrupt.OnSignal(second);
        Assert.False(second.Cancel);
    }

    [Fact]
    public void Launchers_may_pass_a_signal_on_twice()
    {
        using Interrupt interrupt = new();
        for (int time = 0; time < 2; time++)
        {
            PosixSignalContext context = new(Interrupt.User);
            interrupt.OnSignal(context);
            Assert.True(context.Cancel && interrupt.Token.IsCancellationRequested);
        }

        Assert.Equal(ExitCode.Interrupted, interrupt.Of(ExitCode.Interrupted));
    }
}
