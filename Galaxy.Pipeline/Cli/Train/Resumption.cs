using System.Collections.Immutable;
using System.CommandLine;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Turns <c>--resume RUN</c> into the command line that the run was started with.</summary>
internal static class Resumption
{
    /// <summary>Works with the run's own command line, parsed again, and nobody else works in its folder as long.</summary>
    /// <param name="root">The program.</param>
    /// <param name="verb">The name of the verb that started it.</param>
    /// <param name="run">The run folder.</param>
    /// <param name="now">Since when the run goes on.</param>
    /// <param name="work">Goes on with it.</param>
    public static Result<ExitCode> Use(Command root, string verb, string run, DateTimeOffset now, Func<ResumedRun, Result<ExitCode>> work)
    {
        RunFolder folder = new(run);
        if (!folder.Has(RunFileNames.Record))
            return new Problem("--resume", $"{run} is no run folder: it has no {RunFileNames.Record}", "Name the folder of a run that was not finished");
        return OwnedFolder.Own(folder, now).Bind(owned =>
        {
            using (owned)
                return Read(root, verb, folder).Bind(work);
        });
    }

    private static Result<ResumedRun> Read(Command root, string verb, RunFolder folder)
    {
        string path = folder.PathOf(RunFileNames.Record);
        return RunPlace.Record(path).Bind(record => Parse(root, verb, folder, path, record));
    }

    private static Result<ResumedRun> Parse(Command root, string verb, RunFolder folder, string path, RunRecord record)
    {
        if (record.IsFinished)
            return new Problem("--resume", $"the run in {folder.Path} is finished", "Read its report.html, or start another run");
        ParseResult parsed = ProgramParser.Parse(root, [verb, .. record.Arguments]);
        return parsed.Errors is [var error, ..]
            ? new Problem(path, $"its arguments are not understood: {error.Message.TrimEnd('.')}", "Start the run again with galaxy train")
            : Result.Ok(new ResumedRun(folder, record.Arguments, parsed));
    }
}

/// <summary>A run to go on with.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Arguments">What it was started with.</param>
/// <param name="Parsed">The same, parsed.</param>
internal sealed record ResumedRun(RunFolder Folder, ImmutableArray<string> Arguments, ParseResult Parsed);
