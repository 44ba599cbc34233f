using System.Collections.Immutable;
using System.CommandLine;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Finds the pictures for a verb.</summary>
/// <param name="Files">At least one, in the order given; those of a folder sorted by name.</param>
/// <param name="Skipped">What is not read in the folders.</param>
internal sealed record PictureFiles(string[] Files, ImmutableArray<Problem> Skipped)
{
    /// <summary>The argument that says where to look.</summary>
    public static Argument<string[]> Argument() => new Argument<string[]>("FILES-or-DIR")
    {
        Description = "Pictures (JPEG, PNG), or folders of them",
        Arity = ArgumentArity.OneOrMore,
    }.RefuseFlags();

    /// <summary>Files as given; for a folder, every JPEG and PNG in it and its subfolders.</summary>
    /// <param name="places">Files and folders.</param>
    public static Result<PictureFiles> Find(IReadOnlyList<string> places)
    {
        Result<FoundPictures>[] found =
        [
            .. places.Select(SpelledPath.Find).Select(place => Directory.Exists(place) ? InFolder(place) : Result.Ok(new FoundPictures([place], []))),
        ];
        Problem[] unlisted = [.. found.Failures()];
        FoundPictures[] listed = [.. found.Values()];
        ImmutableArray<Problem> told = [.. unlisted.Concat(listed.SelectMany(pictures => pictures.Notes)).Distinct()];
        return listed.SelectMany(pictures => pictures.Names).ToArray() is { Length: > 0 } files
            ? Result.Ok(new PictureFiles(files, told))
            : Problems.Check(unlisted).Bind<PictureFiles>(_ => new Problem(
                string.Join(", ", places), $"there is no {PictureName.Endings} in it", "Give pictures, or a folder of them") { Others = told });
    }

    private static Result<FoundPictures> InFolder(string folder)
    {
        try
        {
            FoundPictures found = new PictureWalk().In(folder);
            return Result.Ok(found with { Names = [.. found.Names.Select(name => Path.Combine(folder, name))] });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FolderEntries.Unlisted(folder, exception);
        }
    }
}
