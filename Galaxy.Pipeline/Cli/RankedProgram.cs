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
    /// <summary>Ranks that find the same problem by themselves end within moments of each other.</summary>
    private static readonly TimeSpan _moments = TimeSpan.FromSeconds(5);

    /// <summary>An interruption reaches most ranks at once, and each may have a picture to finish.</summary>
    private static readonly TimeSpan _steps = TimeSpan.FromMinutes(1);

    /// <inheritdoc cref="GalaxyProgram.Run"/>
    public static ExitCode Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        if (MpiLauncher.Caution(terminal.Variable) is { } caution)
            terminal.Complain($"note: {caution}");
        return MpiJob.Join(terminal.Variable).Match(
            job => job is null ? GalaxyProgram.Run(arguments, terminal) : Run(arguments, terminal, job),
            problem => Refuse(terminal, problem));
    }

    private static ExitCode Run(IReadOnlyList<string> arguments, Terminal terminal, MpiJob job)
    {
        using StringWriter muted = new();
        ExitCode code = GalaxyProgram.Run(arguments, Of(terminal, job.Ranks, muted));
        job.Leave((int)code, Patience(code, job.Ranks.EndsTogether), () => Tell(terminal, job.Ranks, $"{muted}"));
        return code;
    }

    /// <summary>All but the first rank are muted.</summary>
    internal static Terminal Of(Terminal terminal, Ranks ranks, TextWriter muted)
    {
        Terminal own = terminal with { Ranks = ranks };
        return ranks.IsFirst ? own : own with { Output = TextWriter.Null, Error = muted };
    }

    /// <summary>
    /// How long a rank that is done lets others work before it has failed alone, so that they may wait for it in vain. Null for as long as they need:
    /// after success, and after an end that all have agreed on, when the first still writes files.
    /// </summary>
    internal static TimeSpan? Patience(ExitCode code, bool endsTogether) => code switch
    {
        ExitCode.Success => null,
        ExitCode.Failure => _moments,
        _ when endsTogether => null,
        ExitCode.Interrupted => _steps,
        _ => _moments,
    };

    /// <summary>A rank that fails while others work has to say why; the first one has said it.</summary>
    internal static void Tell(Terminal terminal, Ranks ranks, string muted)
    {
        if (ranks.IsFirst)
            return;
        foreach (string problem in Terminal.Complaints(muted).DefaultIfEmpty("it has ended before the others"))
            terminal.Complain($"{Place(ranks.Index, ranks.Count)}: {problem}");
    }

    /// <summary>Every process tells it: they know nothing of each other, and may be on unlike machines.</summary>
    private static ExitCode Refuse(Terminal terminal, Problem problem)
    {
        terminal.Complain($"{Place(MpiLauncher.Rank(terminal.Variable) ?? 0, MpiLauncher.Of(terminal.Variable)?.Size)}: {problem}");
        return ExitCode.BadInput;
    }

    private static string Place(int rank, int? count) => $"rank {rank}{(count is { } all ? $" of {all}" : "")} on {Environment.MachineName}";
}
