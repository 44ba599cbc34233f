using System.CommandLine;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Turns <c>--resume RUN</c> into the command line that the run was started with.</summary>
internal static class Resumption
{
    /// <summary>The run with its own command line, parsed again; no other process works in its folder until it is disposed.</summary>
    /// <param name="root">The program.</param>
    /// <param name="verb">The name of the verb that started it.</param>
    /// <param name="run">The run folder.</param>
    /// <param name="terminal">Of several ranks, the first owns the folder.</param>
    /// <param name="lifetime">How long to own the folder.</param>
    public static Result<ResumedRun> Open(Command root, string verb, string run, Terminal terminal, Lifetime lifetime)
    {
        RunFolder folder = new(run);
        string path = folder.PathOf(RunFileNames.Record);
        if (!folder.Has(RunFileNames.Record))
            return new Problem("--resume", $"{run} is not a run folder: it has no {RunFileNames.Record}",
                "Name the folder of an unfinished run");
        return
            from owned in terminal.Ranks.IsFirst ? OwnedFolder.Own(folder, terminal.Clock.GetLocalNow()).Map(own => Own(own, lifetime)) : Result.Done
            from record in RunPlace.Record(path)
            from resumed in Parse(root, verb, folder, path, record)
            select resumed;
    }

    private static Unit Own(OwnedFolder folder, Lifetime lifetime)
    {
        lifetime.Keep(folder);
        return default;
    }

    private static Result<ResumedRun> Parse(Command root, string verb, RunFolder folder, string path, RunRecord record)
    {
        if (record.IsFinished)
            return new Problem("--resume", $"the run in {folder.Path} is finished", "Read its report.html, or start another run");
        ParseResult parsed = ProgramParser.Parse(root, [verb, .. record.Arguments]);
        return parsed.Errors is [var error, ..]
            ? new Problem(path, $"its arguments are not understood: {error.Message.TrimEnd('.')}", "Start another run, without --resume")
            : Result.Ok(new ResumedRun(record.Arguments, record.Spec, parsed));
    }
}
