using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Mpi;

namespace Galaxy.Pipeline.Cli;

/// <summary>
/// The program as one of the processes of an MPI job, if a launcher has started it as such. All do the same work with the same decisions; only the
/// first one's streams are shown, so every message appears once.
/// </summary>
internal static class RankedProgram
{
    /// <inheritdoc cref="GalaxyProgram.Run"/>
    public static ExitCode Run(IReadOnlyList<string> arguments, Terminal terminal) => MpiJob.Join(terminal.Variable).Match(
        job => job is null ? GalaxyProgram.Run(arguments, terminal) : Run(arguments, terminal, job),
        problem => Refuse(terminal, problem));

    private static ExitCode Run(IReadOnlyList<string> arguments, Terminal terminal, MpiJob job)
    {
        using StringWriter muted = new();
        ExitCode code = GalaxyProgram.Run(arguments, Of(terminal, job.Ranks, muted));
        job.Leave((int)code, () => Tell(terminal, job, muted));
        return code;
    }

    /// <summary>What mpirun passes on is read line by line, even if it gives its processes terminals.</summary>
    internal static Terminal Of(Terminal terminal, Ranks ranks, TextWriter muted)
    {
        Terminal own = terminal with { Ranks = ranks, OutputIsLive = false, ErrorIsLive = false };
        return ranks.IsFirst ? own : own with { Output = TextWriter.Null, Error = muted };
    }

    /// <summary>A rank that fails while others work has to say why.</summary>
    private static void Tell(Terminal terminal, MpiJob job, StringWriter muted)
    {
        if (!job.Ranks.IsFirst)
            terminal.Error.Write($"galaxy: rank {job.Ranks.Index} of {job.Ranks.Count}: {muted}");
    }

    /// <summary>All processes have the same problem; the first tells it.</summary>
    private static ExitCode Refuse(Terminal terminal, Problem problem)
    {
        if (MpiLauncher.IsFirst(terminal.Variable))
            terminal.Complain($"{problem}");
        return ExitCode.BadInput;
    }
}
