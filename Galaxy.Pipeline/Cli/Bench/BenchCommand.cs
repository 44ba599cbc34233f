using System.CommandLine;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Pipeline.Recipes;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary><c>galaxy bench</c>: how fast a network's kernels are, compared with the machine's limits, or how fast pictures are read.</summary>
internal static class BenchCommand
{
    private const int Batch = 64;

    /// <summary>Flags that say how pictures become a network's input.</summary>
    private static readonly string[] _ofPictures = [NetworkChoice.FlagName, "--crop"];

    public static Command Create(Terminal terminal)
    {
        Option<string> network = NetworkChoice.Flag();
        Option<int> batch = Flag.Number(
            "--batch", "Images in the kernels' batch", Batch, count => count is >= 1 and <= 4096, "a whole number from 1 to 4096");
        Option<int> rounds = Flag.Number("--rounds", "Times each workload is timed", 15, count => count is >= 1 and <= 1000,
            "a whole number from 1 to 1000");
        Option<int> threads = TrainingFlags.Threads("Threads to time on, besides one");
        Option<bool> all = Flag.Switch("--all", "Time every network of the build, one line each: its training step and its slowest kernel");
        Option<bool> ranks = Flag.Switch(SharedVerbs.BenchRanks,
            "Time instead where a training step goes over the ranks that mpirun has started (compute, gather, wait), and count the bytes sent");
        Option<string?> pictures = Flag.Place(
            "--pictures", "PATH", "Time instead, on one core, how pictures are read, decoded, framed and scaled to the network's "
            + $"input: at most {PictureBench.MostPictures} of this place; beside djpeg where it is installed");
        Option<object?> crop = TrainingFlags.Crop();
        Option<string?> svg = Flag.Place("--svg", "FILE", "Write the roofline to this file");
        Option<bool> markdown = Flag.Switch("--markdown", "Print the tables as Markdown, for docs/performance.md");
        Option<bool> json = OutputFlags.Json();
        Command command = new(
            "bench", "Time every kernel, training and inference, compared with the machine's own limits; or the reading of pictures.")
        {
            network, all, batch, rounds, threads, ranks, pictures, crop, svg, markdown, json,
        };
        command.SetVerb(terminal, parsed =>
        {
            BenchOptions options = new(
                parsed.GetValue(batch), parsed.GetValue(rounds), parsed.GetValue(threads), parsed.GetValue(svg), parsed.GetValue(markdown),
                parsed.GetValue(json));
            bool isSweep = parsed.GetValue(all);
            string[] given = [.. ((Option[])[network, all, batch, threads, ranks, crop, svg])
                .Where(flag => parsed.GetResult(flag) is { Implicit: false })
                .Select(flag => flag.Name)];
            PictureBenchOptions? timed = parsed.GetValue(pictures) is { } place ? new(place, RecipeFraming.Of(parsed.GetRequiredValue(crop)!)) : null;
            Result<IRunnableNetwork> Chosen() => NetworkChoice.Network(parsed.GetRequiredValue(network), terminal);
            return Check(options, isSweep, timed, given).Bind(_ => (isSweep, timed) switch
            {
                (true, _) => SweepVerb.Run(terminal, options),
                (_, { } folder) => Chosen().Bind(chosen => chosen.Use(new PictureBenchVerb(terminal, options, folder))),
                _ when parsed.GetValue(ranks) => Chosen().Bind(chosen => chosen.Use(new RankBenchVerb(terminal, options))),
                _ => Chosen().Bind(chosen => chosen.Use(new BenchVerb(terminal, options))),
            });
        });
        return command;
    }

    /// <summary>Flags that exclude each other, or a file that cannot be written, are problems before anything is timed.</summary>
    private static Result<Unit> Check(BenchOptions options, bool isSweep, PictureBenchOptions? pictures, string[] given) => options switch
    {
        _ when pictures is not null && given.FirstOrDefault(flag => !_ofPictures.Contains(flag)) is { } kernels =>
            new Problem($"--pictures {kernels}", "pictures are timed on one core, without kernels", $"Leave out {kernels}"),
        _ when pictures is null && given.Contains("--crop") =>
            new Problem("--crop", "only pictures are cropped", "Give --pictures DIR, or leave it out"),
        _ when given.Contains(SharedVerbs.BenchRanks) && (isSweep || given.Contains("--svg")) =>
            new Problem(SharedVerbs.BenchRanks, "it times the steps of one network, without a roofline", "Leave out --all and --svg"),
        { Json: true, Markdown: true } => new Problem("--json --markdown", "only one of them can be printed", "Leave one out"),
        { Svg: not null } when isSweep => new Problem("--svg", "a roofline shows the kernels of one network",
            "Choose one with --network and leave out --all"),
        { Svg: { } path } when !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) =>
            new Problem("--svg", $"the folder of '{path}' does not exist", "Create it or choose another place"),
        _ when isSweep && given.Contains(NetworkChoice.FlagName) =>
            new Problem("--all --network", "either all networks are timed or one", "Leave one out"),
        _ => Result.Done,
    };
}
