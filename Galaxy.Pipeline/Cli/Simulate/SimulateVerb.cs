using System.Collections.Immutable;
using System.Text;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Cli.Simulate;

/// <summary>Writes the simulated sky into an empty folder, which is locked meanwhile.</summary>
internal sealed class SimulateVerb(SimulateOptions options, Terminal terminal)
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Run()
    {
        using Lifetime lifetime = new();
        return
            from owned in OwnedFolder.At(options.Out, terminal.Clock.GetLocalNow()).Map(lifetime.Keep)
            from empty in CheckEmpty(owned.Folder)
            from folders in MakeFolders()
            from images in OrDelete(folders, WriteImages())
            from votes in options.Questions.IsEmpty ? Result.Done : WriteVotes()
            select Tell();
    }

    private Result<Unit> CheckEmpty(RunFolder folder) => folder.HasOnly(RunLock.Name)
        ? Result.Done
        : new Problem("--out", $"{options.Out} is not an empty folder", "Choose another folder, or empty it first");

    /// <summary>Creates a folder per class, or one for all.</summary>
    private Result<ImmutableArray<RunFolder>> MakeFolders() =>
        GalaxyKinds.Classes.Select(FolderOf).Distinct(StringComparer.Ordinal).Aggregate(
        Result.Ok<ImmutableArray<RunFolder>>([]),
        (made, folder) => made.Bind(folders => OrDelete(folders, RunFolder.At(folder)).Map(folders.Add)));

    private Result<Unit> WriteImages() =>
        from written in _reporter
            .Track("Simulating", "images", options.Count, progress => ParallelWork.Map(options.Count, options.Threads, Write, progress,
                terminal.Interrupted))
            .MapProblem(_ => new Interruption($"interrupted; {options.Out} holds part of the images."))
        from all in written.All()
        select default(Unit);

    private Result<Unit> Write(int index)
    {
        (GalaxyKind kind, ulong seed) = SimulatedSky.Draw(options.Seed, index, options.Mix);
        Image image = SimulatedImages.Render(kind, seed, options.Size, options.Framing, margin: 0).Image;
        return AtomicFile.Write(Path.Combine(FolderOf(kind), $"{index:D6}.png"), PngFile.Encode(image));
    }

    private Result<Unit> WriteVotes() => AtomicFile.Write(
        Path.Combine(options.Out, "votes.csv"),
        Encoding.UTF8.GetBytes(VoteTableText.Of(options.Questions, options.Seed, options.Count, options.Mix)));

    private ExitCode Tell()
    {
        _reporter.Say($"{Plural.Of(options.Count, "image")} of {options.Size}×{options.Size} pixels are in {options.Out}");
        if (options.Json)
            terminal.WriteJson(new SimulationDocument(options.Out, options.Count, options.Seed));
        return ExitCode.Success;
    }

    private string FolderOf(GalaxyKind kind) => Path.Combine(options.Out, options.Questions.IsEmpty ? kind.ClassName() : "images");

    /// <summary>Deletes empty folders of an incomplete sky.</summary>
    private static Result<T> OrDelete<T>(ImmutableArray<RunFolder> folders, Result<T> result) => result.MapProblem(problem =>
    {
        foreach (RunFolder folder in folders)
            folder.DeleteIfEmpty();
        return problem;
    });
}
