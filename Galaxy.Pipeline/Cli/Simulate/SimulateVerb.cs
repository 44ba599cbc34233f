using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Cli.Simulate;

/// <summary>What <c>galaxy simulate</c> was asked to do.</summary>
internal sealed record SimulateOptions(string Out, int Count, int Size, int? Crop, SkyMix Mix, ulong Seed, int Threads, bool Json);

/// <summary>Writes the simulated sky into an empty folder that nobody else writes into as long.</summary>
internal sealed class SimulateVerb(SimulateOptions options, Terminal terminal)
{
    private readonly List<RunFolder> _folders = [];

    public Result<ExitCode> Run() => OwnedFolder.At(options.Out, terminal.Clock.GetLocalNow()).Bind(owned =>
    {
        using (owned)
        {
            return owned.Folder.HasOnly(RunLock.Name)
                ? Fill()
                : new Problem("--out", $"{options.Out} is not an empty folder", "Choose another folder, or empty it first");
        }
    });

    private Result<ExitCode> Fill()
    {
        Reporter reporter = terminal.Reporter(options.Json);
        try
        {
            if ((MakeFolders() ?? WriteImages(reporter)) is { } problem)
                return DeleteEmptyFolders(problem);
        }
        catch (OperationCanceledException)
        {
            terminal.Complain($"interrupted; {options.Out} holds a part of the images.");
            return DeleteEmptyFolders(Result.Ok(ExitCode.Interrupted));
        }

        reporter.Say($"{Plural.Of(options.Count, "image")} of {options.Size}×{options.Size} pixels are in {options.Out}");
        if (options.Json)
            terminal.WriteJson(new SimulationDocument(options.Out, options.Count, options.Seed));
        return Result.Ok(ExitCode.Success);
    }

    /// <summary>One per class.</summary>
    private Problem? MakeFolders() => Enum.GetValues<GalaxyKind>()
        .Select(kind => RunFolder.At(FolderOf(kind)).Match<Problem?>(
            folder =>
            {
                _folders.Add(folder);
                return null;
            },
            problem => problem))
        .FirstOrDefault(problem => problem is not null);

    private Problem? WriteImages(Reporter reporter) => reporter
        .Track("Simulating", "images", options.Count, progress => ParallelWork.Map(options.Count, options.Threads, Write, progress, terminal.Interrupted))
        .FirstOrDefault(problem => problem is not null);

    private Problem? Write(int index)
    {
        (GalaxyKind kind, ulong seed) = SimulatedSky.Draw(options.Seed, index, options.Mix);
        Image image = SimulatedSky.Render(kind, seed, options.Size, SimulatedImages.FieldOfView(options.Crop));
        return AtomicFile.Write(Path.Combine(FolderOf(kind), $"{index:D6}.png"), PngFile.Encode(image));
    }

    private string FolderOf(GalaxyKind kind) => Path.Combine(options.Out, kind.ClassName());

    /// <summary>An incomplete sky leaves no empty folders.</summary>
    private Result<ExitCode> DeleteEmptyFolders(Result<ExitCode> ending)
    {
        foreach (RunFolder folder in _folders)
            folder.DeleteIfEmpty();
        return ending;
    }
}
