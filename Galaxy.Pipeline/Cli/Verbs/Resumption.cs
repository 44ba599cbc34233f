using System.Collections.Immutable;
using System.CommandLine;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli;

/// <summary>Turns <c>--resume RUN</c> into the command line that the run was started with.</summary>
internal static class Resumption
{
    private const long MostBytes = 1L << 20;

    /// <summary>The run's own command line, parsed again.</summary>
    /// <param name="command">The verb that started it.</param>
    /// <param name="run">The run folder.</param>
    public static Result<ResumedRun> Read(Command command, string run)
    {
        RunFolder folder = new(run);
        string path = folder.PathOf(RunFiles.RecordName);
        if (!File.Exists(path))
            return new Problem("--resume", $"{run} is no run folder: it has no {RunFiles.RecordName}", "Name the folder of a run that was not finished");
        return BoundedFile.Read(path, path, MostBytes).Bind(file => RunRecord.Read(file, path)).Bind(record => Parse(command, folder, path, record));
    }

    private static Result<ResumedRun> Parse(Command command, RunFolder folder, string path, RunRecord record)
    {
        if (record.IsFinished)
            return new Problem("--resume", $"the run in {folder.Path} is finished", "Read its report.html, or start another run");
        ParseResult parsed = command.Parse(record.Arguments, GalaxyProgram.Parsing);
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
