using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>What a model is applied to, and the model: the arguments of a verb that does so.</summary>
/// <param name="Model">Where it is, or its name; null if none is given.</param>
/// <param name="Pictures">Where the pictures are, at least one place.</param>
internal sealed record ModelAndPictures(string? Model, IReadOnlyList<string> Pictures)
{
    private const string PicturesName = "FILES-or-DIR";

    /// <summary>
    /// Tells by what is there whether the first argument is a model. A run folder and a safetensors file are models, anything else is pictures.
    /// </summary>
    /// <param name="first">The first argument; null if there is none.</param>
    /// <param name="others">Those after it.</param>
    public static Result<ModelAndPictures> Of(string? first, IReadOnlyList<string> others)
    {
        if (first is null)
            return new Problem(PicturesName, "no pictures are named", "Give pictures, or a folder of them");
        if (others.Prepend(first).Any(string.IsNullOrWhiteSpace))
            return new Problem(
                PicturesName, "one of the places is empty", "Give pictures, or a folder of them; a variable of the shell may be unset");
        bool isThere = Path.Exists(SpelledPath.Find(first));
        string? shipped = ShippedModels.Find(first);
        if (IsModel(first) || (shipped is not null && (!isThere || others.Any(other => IsSame(first, other)))))
        {
            return others.Count > 0
                ? Result.Ok(new ModelAndPictures(first, others))
                : new Problem(PicturesName, $"{first} is a model, and no pictures are named", "Give pictures, or a folder of them, after it");
        }

        if (others.Count == 0 || (isThere && shipped is null) || ArePictures(first))
            return Result.Ok(new ModelAndPictures(null, [first, .. others]));
        return isThere
            ? new Problem(first, "it may mean the pictures here, or the model of this name that ships with the program",
                $"Write {Path.Combine(".", first)} for the pictures; rename them to use the model")
            : new Problem(first, "it is neither a model nor pictures: there is no such file or folder",
                $"{Suggestions.Remedy(ShippedModels.Names, first)}; or begin with a run folder, or pictures");
    }

    /// <summary>Pictures are not named twice: then the first is the model of their name.</summary>
    private static bool IsSame(string first, string other) => Whole(first) == Whole(other);

    private static string Whole(string place) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(place));

    private static bool IsModel(string place) => ModelPlace.IsFile(place) || RunFileNames.MarkOf(place) is not null;

    /// <summary>What is missing is told when the others are done, so that one lost picture of many stops nothing.</summary>
    private static bool ArePictures(string place) => place == PictureSource.StandardInput || PictureName.IsRead(Path.GetFileName(place));
}
