using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary><c>galaxy bench</c>: how fast a network's kernels are, compared with the machine's limits.</summary>
internal static class BenchCommand
{
    private const int Batch = 64;

    public static Command Create(Terminal terminal)
    {
        Option<string> network = NetworkChoice.Flag();
        Option<int> batch = Flag.Number(
            "--batch", "Images in the kernels' batch", Batch, count => count is >= 1 and <= 4096, "a whole number from 1 to 4096");
        Option<int> rounds = Flag.Number("--rounds", "Times each workload is timed", 15, count => count is >= 1 and <= 1000,
            "a whole number from 1 to 1000");
        Option<int> threads = TrainingFlags.Threads("Threads to time on, besides one");
        Option<bool> all = Flag.Switch("--all", "Time every network of the build, one line each: its training step and its slowest kernel");
        Option<string?> svg = Flag.Place("--svg", "FILE", "Write the roofline to this file");
        Option<bool> markdown = Flag.Switch("--markdown", "Print the tables as Markdown, for docs/performance.md");
        Option<bool> json = OutputFlags.Json();
        Command command = new("bench", "Time every kernel, training and inference, compared with the machine's own limits.")
        {
            network, all, batch, rounds, threads, svg, markdown, json,
        };
        command.SetVerb(terminal, parsed =>
        {
            BenchOptions options = new(
                parsed.GetValue(batch), parsed.GetValue(rounds), parsed.GetValue(threads), parsed.GetValue(svg), parsed.GetValue(markdown),
                parsed.GetValue(json));
            bool isSweep = parsed.GetValue(all);
            bool choosesNetwork = parsed.GetResult(network) is { Implicit: false };
            return Check(options, isSweep, choosesNetwork).Bind(_ => isSweep
                ? SweepVerb.Run(terminal, options)
                : NetworkChoice.Network(parsed.GetRequiredValue(network), terminal).Bind(chosen => chosen.Use(new BenchVerb(terminal, options))));
        });
        return command;
    }

    /// <summary>Flags that exclude each other, or a file that cannot be written, are problems before anything is timed.</summary>
    private static Result<Unit> Check(BenchOptions options, bool isSweep, bool choosesNetwork) => options switch
    {
        { Json: true, Markdown: true } => new Problem("--json --markdown", "only one of them can be printed", "Leave one out"),
        { Svg: not null } when isSweep => new Problem("--svg", "a roofline shows the kernels of one network",
            "Choose one with --network and leave out --all"),
        { Svg: { } path } when !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) =>
            new Problem("--svg", $"the folder of '{path}' does not exist", "Create it or choose another place"),
        _ when isSweep && choosesNetwork => new Problem("--all --network", "either all networks are timed or one", "Leave one out"),
        _ => Result.Done,
    };
}
