using System.CommandLine;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Cli;

/// <summary><c>galaxy simulate</c>: the simulated sky as PNGs in class folders.</summary>
internal static class SimulateCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> folder = new Option<string>("--out") { Description = "Folder for the class folders; new or empty", HelpName = "DIR", Required = true }.RefuseEmpty();
        Option<int> count = Flag.Number("--count", "Images", 1000, number => number is >= 1 and <= 1_000_000, "a whole number from 1 to 1000000");
        Option<int> size = Flag.Number("--size", "Side of an image in pixels", 64, side => side is >= 8 and <= 1024, "a whole number from 8 to 1024");
        Option<int> crop = TrainingFlags.Crop();
        Option<string> mix = MixFlag.Create();
        Option<ulong> seed = TrainingFlags.Seed();
        Option<int> threads = TrainingFlags.Threads();
        Option<bool> json = OutputFlags.Json();
        Command command = new("simulate", "Write the simulated sky as PNGs in class folders.") { folder, count, size, crop, mix, seed, threads, json };
        command.SetVerb(terminal, parsed => Run(terminal, parsed.GetValue(json), new SimulateOptions(
            parsed.GetRequiredValue(folder), parsed.GetValue(count), parsed.GetValue(size), TrainingFlags.ReadCrop(parsed.GetValue(crop)),
            MixFlag.Read(parsed.GetRequiredValue(mix)), parsed.GetValue(seed), parsed.GetValue(threads))));
        return command;
    }

    private static Result<ExitCode> Run(Terminal terminal, bool json, SimulateOptions options)
    {
        if (File.Exists(options.Out) || (Directory.Exists(options.Out) && Directory.EnumerateFileSystemEntries(options.Out).Any()))
            return new Problem("--out", $"{options.Out} is not an empty folder", "Choose another folder, or empty it first");
        foreach (GalaxyKind kind in Enum.GetValues<GalaxyKind>())
            Directory.CreateDirectory(Path.Combine(options.Out, kind.ClassName()));
        Reporter reporter = terminal.Reporter(json);
        Problem?[] problems = reporter.Track("Simulating", "images", options.Count, tally =>
            ParallelWork.Map(options.Count, options.Threads, index => Write(options, index), tally, terminal.Interrupted));
        if (problems.FirstOrDefault(problem => problem is not null) is { } failed)
            return failed;
        reporter.Say($"{Plural.Of(options.Count, "image")} of {options.Size}×{options.Size} pixels are in {options.Out}");
        if (json)
            terminal.WriteJson(new { Folder = options.Out, Images = options.Count, options.Seed });
        return Result.Ok(ExitCode.Success);
    }

    private static Problem? Write(SimulateOptions options, int index)
    {
        (GalaxyKind kind, ulong seed) = SimulatedSky.Draw(options.Seed, index, options.Mix);
        Image image = SimulatedSky.Render(kind, seed, options.Size, SimulatedImages.FieldOfView(options.Crop));
        return AtomicFile.Write(Path.Combine(options.Out, kind.ClassName(), $"{index:D6}.png"), PngFile.Encode(image));
    }

    private sealed record SimulateOptions(string Out, int Count, int Size, int? Crop, SkyMix Mix, ulong Seed, int Threads);
}
