using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>Where a table is, or will be.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Format">That its name asks for.</param>
internal sealed record TableFile(string Path, TableFormat Format)
{
    /// <summary>Where its rows are before all are there.</summary>
    public string Journal => Path + RowJournal.Ending;

    /// <summary>Where it is while it is written from its rows.</summary>
    public string Partial => Path + AtomicFile.Partial;

    /// <summary>Where its pictures are listed that a person is to be asked about.</summary>
    public string Ask => $"{Path[..^Format.Ending.Length]}{AskList.Ending}";

    /// <param name="path">A file whose name has the ending of a format; else there is a problem.</param>
    public static Result<TableFile> Of(string path) => TableFormats.Of(path) is { } format
        ? Result.Ok(new TableFile(path, format))
        : new Problem(path, "its name does not say which format it has", $"Give it one of the endings {TableFormats.Endings}");

    /// <param name="path">A file whose name has the ending of a format that holds features; else there is a problem.</param>
    public static Result<TableFile> OfFeatures(string path) => Of(path) is Result<TableFile>.Ok { Value.Format.HoldsFeatures: true } table
        ? table
        : new Problem(path, "its name has not the ending of a format for features", $"Give it one of the endings {TableFormats.FeatureEndings}");

    /// <summary>This table, if its format holds what rows of this origin have.</summary>
    public Result<TableFile> For(TableOrigin origin) => origin.Features > 0 ? OfFeatures(Path) : Result.Ok(this);

    /// <summary>The file of a shard's block.</summary>
    public TableFile PartOf(Shard shard) => this with { Path = shard.PartOf(Path, Format.Ending) };

    /// <summary>Refuses a table that exists or was begun, and one in a folder that does not exist.</summary>
    /// <param name="otherwise">What to do about one that exists, other than to choose another name.</param>
    public Result<TableFile> CheckNew(string otherwise)
    {
        if (System.IO.Path.Exists(Path))
            return new Problem(Path, "it already exists", $"Choose another name, or {otherwise}");
        if (File.Exists(Journal))
            return new Problem(Journal, "it has the rows of a run that was interrupted", "Add --append to go on, or delete it to start again");
        return CheckFolder();
    }

    /// <summary>Refuses a list of pictures to ask a person about that exists before its table does.</summary>
    public Result<Unit> CheckNewList() => System.IO.Path.Exists(Ask)
        ? new Problem(
            Ask, "it already exists, and the pictures to ask a person about are listed there", "Choose another name for the table, or move it")
        : Result.Done;

    /// <summary>Refuses a table in a folder that does not exist.</summary>
    public Result<TableFile> CheckFolder() =>
        System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) is { } folder && !Directory.Exists(folder)
        ? new Problem(Path, $"there is no folder {folder}", "Make it, or name a file in another one")
        : Result.Ok(this);

    /// <summary>The rows; what is not a table of predictions is a problem.</summary>
    public Result<Unit> Read(PredictionColumns columns, Func<IEnumerable<PredictionRow>, Result<Unit>> use)
    {
        try
        {
            using FileStream file = File.OpenRead(Path);
            return use(Format.Read(file, columns));
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or UnauthorizedAccessException))
        {
            return new Problem(Path, $"it cannot be read as a table of predictions ({exception.Message.TrimEnd('.')})", "Predict again");
        }
    }
}
