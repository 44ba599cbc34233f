using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports;

/// <summary>Where a run's files go.</summary>
/// <param name="Path">The folder; it exists.</param>
public sealed record RunFolder(string Path)
{
    /// <summary>Makes <c>&lt;root&gt;/yyyyMMdd-HHmmss-&lt;network&gt;</c>, with -2, -3 … behind it if that is taken.</summary>
    /// <param name="root">Usually <c>runs</c>.</param>
    /// <param name="network">The network's name, a C# identifier.</param>
    /// <param name="now">The time that names it.</param>
    public static Result<RunFolder> Create(string root, string network, DateTimeOffset now)
    {
        string name = System.IO.Path.Combine(root, $"{now:yyyyMMdd-HHmmss}-{network}");
        IEnumerable<string> names = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : $"{name}-{number}");
        return At(names.First(path => !System.IO.Path.Exists(path)));
    }

    /// <summary>The folder that <c>--out</c> names, made if it is not there.</summary>
    public static Result<RunFolder> At(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return Result.Ok(new RunFolder(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Problem(path, $"the folder cannot be made ({exception.Message.TrimEnd('.')})", "Choose another folder with --out");
        }
    }

    /// <summary>Where a file of the run is.</summary>
    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>A run that comes to nothing leaves no folder, and in one that holds other things no record.</summary>
    public void DeleteIfNothingCame()
    {
        if (File.Exists(PathOf(RunFiles.ModelName)))
            return;
        File.Delete(PathOf(RunFiles.RecordName));
        DeleteIfEmpty();
    }

    /// <summary>Work that comes to nothing leaves no folder.</summary>
    public void DeleteIfEmpty()
    {
        if (!Directory.EnumerateFileSystemEntries(Path).Any())
            Directory.Delete(Path);
    }

    /// <summary>Deletes a file, if it is there.</summary>
    public void Delete(string file) => File.Delete(PathOf(file));

    /// <summary>Deletes what a process that was killed had begun to write.</summary>
    public void DeletePartial()
    {
        foreach (string file in Directory.EnumerateFiles(Path, $"*{AtomicFile.Partial}"))
            File.Delete(file);
    }

    /// <summary>Writes one file, whole or not at all.</summary>
    /// <returns>Its path.</returns>
    public Result<string> Write(RunFile file)
    {
        string path = PathOf(file.Name);
        return AtomicFile.Write(path, file.Content) is { } problem ? problem : Result.Ok(path);
    }

    /// <summary>Writes files one after the other; stops at the first that fails.</summary>
    /// <returns>Null, or the problem.</returns>
    public Problem? Write(IEnumerable<RunFile> files) =>
        files.Select(file => Write(file).Match<Problem?>(_ => null, problem => problem)).FirstOrDefault(problem => problem is not null);
}
