using System.Collections.Immutable;

namespace Galaxy.Pipeline.Files;

/// <summary>Where a run's files go.</summary>
/// <param name="Path">The folder; it exists.</param>
public sealed record RunFolder(string Path)
{
    /// <summary>Whether this process writes to it, and not another one that does the same work.</summary>
    public bool IsWritten { get; init; } = true;

    /// <summary>The folders created for it, outermost first: itself and its missing parents.</summary>
    private ImmutableArray<string> Made { get; init; } = [];

    /// <summary>The folder, created if it is missing.</summary>
    public static Result<RunFolder> At(string path)
    {
        if (SpelledPath.IsUndecodable(path))
            return new Problem(path, "the folder cannot be created: its name is not UTF-8", "Choose another name");
        RunFolder folder = new(path);
        try
        {
            folder = folder with { Made = Missing(path) };
            Directory.CreateDirectory(path);
            return Result.Ok(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            folder.DeleteIfEmpty();
            return WriteProblem.OfFolder(path, exception);
        }
    }

    /// <summary>The path of a file of the run.</summary>
    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Deletes the record of a run that ended before it saved a model.</summary>
    public void DeleteIfNothingCame()
    {
        if (IsWritten && !Has(RunFileNames.Model))
            AtomicFile.DeleteQuietly(PathOf(RunFileNames.Record));
    }

    /// <summary>Whether a file of the run exists.</summary>
    public bool Has(string file) => File.Exists(PathOf(file));

    /// <summary>Whether a file is the only one in the folder.</summary>
    public bool HasOnly(string file) => Directory.EnumerateFileSystemEntries(Path).All(entry => System.IO.Path.GetFileName(entry) == file);

    /// <summary>Deletes the folders created for work that came to nothing.</summary>
    public void DeleteIfEmpty()
    {
        foreach (string folder in Made.Reverse())
            DeleteIfEmpty(folder);
    }

    /// <summary>Deletes a file if it exists.</summary>
    public void Delete(string file)
    {
        if (IsWritten)
            File.Delete(PathOf(file));
    }

    /// <summary>Deletes files that a killed process left half-written.</summary>
    public void DeletePartial()
    {
        if (!IsWritten)
            return;
        foreach (string file in Directory.EnumerateFiles(Path, $"*{AtomicFile.Partial}"))
            File.Delete(file);
    }

    /// <summary>Writes one file completely or not at all. What another process writes is computed here, too: its bytes may need this process.</summary>
    /// <returns>Its path.</returns>
    public Result<string> Write(RunFile file)
    {
        string path = PathOf(file.Name);
        if (!IsWritten)
            file.Content(Stream.Null);
        return IsWritten ? AtomicFile.Write(path, file.Content).Map(_ => path) : Result.Ok(path);
    }

    /// <summary>Writes files in order; stops at the first failure.</summary>
    /// <returns>Their paths.</returns>
    public Result<ImmutableArray<string>> Write(IEnumerable<RunFile> files) => files.Select(Write).All();

    private static ImmutableArray<string> Missing(string path)
    {
        Stack<string> missing = [];
        string? folder = System.IO.Path.GetFullPath(path);
        for (; folder is not null && !Directory.Exists(folder); folder = System.IO.Path.GetDirectoryName(folder))
            missing.Push(folder);
        return [.. missing];
    }

    private static void DeleteIfEmpty(string folder)
    {
        try
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            // It is already gone, or the system will not delete it. The outcome of the work matters more.
        }
    }
}
