using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.Cli.Init;

/// <summary>Writes the files to start from. Never replaces one.</summary>
internal sealed class InitVerb(string folder, bool json, Terminal terminal)
{
    private readonly Reporter _reporter = terminal.Reporter(json);

    public Result<ExitCode> Run() =>
        from made in RunFolder.At(folder)
        from free in CheckFree(made)
        from files in Write(made)
        select Tell(files);

    private static Result<Unit> CheckFree(RunFolder made) => Problems.Check([
        .. StartFiles.Names.Where(made.Has).Select(name => new Problem(
            made.PathOf(name), "it is there already", "Give another folder, or move it away first"))]);

    private static Result<ImmutableArray<string>> Write(RunFolder made) => made
        .Write(StartFiles.Names.Select(name => new RunFile(name, stream => StartFiles.CopyTo(name, stream))))
        .MapProblem(problem =>
        {
            foreach (string name in StartFiles.Names)
                AtomicFile.DeleteQuietly(made.PathOf(name));
            made.DeleteIfEmpty();
            return problem;
        });

    private ExitCode Tell(ImmutableArray<string> files)
    {
        if (json)
        {
            terminal.WriteJson(files);
            return ExitCode.Success;
        }

        string network = Path.Combine(folder, StartFiles.Network), recipe = Path.Combine(folder, StartFiles.Recipe);
        _reporter.Say($"Written: {string.Join(", ", files)}");
        _reporter.Say("Edit them, then:");
        _reporter.Say($"  {terminal.Command("check", network)}");
        _reporter.Say($"  {terminal.Command("train", "--network", network, "--recipe", recipe, "--data", "DIR")}");
        return ExitCode.Success;
    }
}
