using System.Collections.Immutable;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>Finds a run by its folder or by one of its files; either is accepted for the other.</summary>
internal static class RunPlace
{
    private static readonly ImmutableArray<string> Files = [RunFileNames.Model, RunFileNames.Checkpoint, RunFileNames.Record];

    private const long MostRecordBytes = 1L << 20;

    /// <summary>How a run was started.</summary>
    /// <param name="path">Its run.json, which exists.</param>
    public static Result<RunRecord> Record(string path) => BoundedFile.Read(path, path, MostRecordBytes).Bind(file => RunRecord.Read(file, path));

    /// <summary>The model's file: the one in a folder, or the given path itself.</summary>
    public static Result<string> Model(string place)
    {
        if (!Directory.Exists(place))
            return Result.Ok(place);
        string file = Path.Combine(place, RunFileNames.Model);
        return File.Exists(file)
            ? Result.Ok(file)
            : new Problem(place, $"it is a folder that holds no {RunFileNames.Model}", "Give a run folder, or the model in one");
    }

    /// <summary>The run's folder: the one of a run's file, or the given path itself.</summary>
    public static string Folder(string place)
    {
        if (Directory.Exists(place) || !Files.Contains(Path.GetFileName(place)))
            return place;
        return Path.GetDirectoryName(place) is { Length: > 0 } folder ? folder : ".";
    }
}
