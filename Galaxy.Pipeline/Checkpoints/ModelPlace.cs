using Galaxy.Generators.Language;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>Where a model is: in a file, or among those that ship with the program.</summary>
/// <param name="Name">The file's path, or the name of a model that ships.</param>
/// <param name="Ships">Whether it ships with the program.</param>
internal sealed record ModelPlace(string Name, bool Ships)
{
    /// <summary>How the files of models end.</summary>
    public const string Ending = ".safetensors";

    /// <summary>The weights of the largest network in the widest type, and all that a model file holds besides.</summary>
    private const long MostBytes = Limits.ParameterFloats * sizeof(double) + (16L << 20);

    private const string Remedy = "Give a run folder, or the model.safetensors in one";

    /// <summary>The model that ships and is used if none is given.</summary>
    public static Result<ModelPlace> Best => ShippedModels.Names.Contains(ShippedModels.Best)
        ? Result.Ok(new ModelPlace(ShippedModels.Best, Ships: true))
        : new Problem("MODEL", "none is given, and this build comes without one", $"{Remedy}; galaxy train makes one");

    /// <summary>Whether a model, or a folder with one in it, has the name of a model that ships: it is used instead.</summary>
    public bool HidesShipped { get; private init; }

    /// <summary>Finds a model. One on the disk comes before one that ships; other files do not hide it.</summary>
    /// <param name="given">A file, a run folder, or the name of a model that ships.</param>
    public static Result<ModelPlace> Find(string given)
    {
        string? shipped = ShippedModels.Find(given);
        if (shipped is not null && !IsThere(given))
            return Result.Ok(new ModelPlace(shipped, Ships: true));
        return IsUnknownName(given)
            ? new Problem(given, "there is no such file or folder, and no model of this name ships with the program",
                $"{Suggestions.Remedy(ShippedModels.Names, given)}; or give a run folder")
            : RunPlace.Model(given).Map(path => new ModelPlace(path, Ships: false) { HidesShipped = shipped is not null });
    }

    /// <summary>The model's file.</summary>
    public Result<byte[]> Read() => Ships ? Result.Ok(ShippedModels.Read(Name)) : BoundedFile.Read(Name, Name, MostBytes, Remedy);

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public Result<string> Digest() => Read().Map(bytes => Sha256Text.Of(bytes));

    /// <summary>A file of the run that the model is the result of; null if there is none beside it.</summary>
    public string? Beside(string name) =>
        Ships || Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Name))!, name) is var file && !File.Exists(file)
            ? null
            : file;

    /// <summary>Whether a file is a model, by its ending or its first bytes.</summary>
    public static bool IsFile(string place) => place.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
        || HasHeader(BoundedFile.Head(place, sizeof(ulong) + 1));

    /// <summary>Safetensors begin with the length of their header, of 8 bytes, and the header with a brace; no other file does.</summary>
    private static bool HasHeader(ReadOnlySpan<byte> head) => head is [_, _, _, _, 0, 0, 0, 0, (byte)'{'];

    private static bool IsThere(string given) => IsFile(given) || File.Exists(Path.Combine(given, RunFileNames.Model));

    private static bool IsUnknownName(string given) =>
        Path.GetFileName(given) == given && Path.GetExtension(given).Length == 0 && !ShippedModels.Names.IsEmpty && !Path.Exists(given);
}
