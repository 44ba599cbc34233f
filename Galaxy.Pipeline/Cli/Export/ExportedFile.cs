using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Export;

/// <summary>A file to write for another program.</summary>
/// <param name="Flag">The flag that asks for it.</param>
/// <param name="Path">Where to.</param>
/// <param name="Content">Writes its bytes.</param>
internal sealed record ExportedFile(string Flag, string Path, Action<Stream> Content)
{
    /// <summary>Refuses a file that exists, and one in a folder that does not.</summary>
    public Result<ExportedFile> Check()
    {
        if (File.Exists(Path) || Directory.Exists(Path))
            return new Problem(Flag, $"{Path} already exists", "Choose another name");
        return System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) is { } folder && !Directory.Exists(folder)
            ? new Problem(Flag, $"there is no folder {folder}", "Make it, or name a file in another one")
            : Result.Ok(this);
    }

    /// <summary>Writes all of them, none of which was there, or after a problem none.</summary>
    public static Result<Unit> WriteAll(IReadOnlyList<ExportedFile> files)
    {
        for (int index = 0; index < files.Count; index++)
        {
            if (AtomicFile.Write(files[index].Path, files[index].Content) is not Result<Unit>.Failed(var problem))
                continue;
            foreach (ExportedFile written in files.Take(index))
                AtomicFile.DeleteQuietly(written.Path);
            return problem;
        }

        return Result.Done;
    }
}
