using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Labels;

/// <summary>Pictures of a working folder, named by their content: those that were labeled, and those that a model learned from before.</summary>
internal static class KeptPicture
{
    /// <summary>The folder that they are in.</summary>
    public const string Folder = "pictures";

    /// <summary>Of a file whose name says no format.</summary>
    private const string UnknownEnding = ".jpg";

    /// <summary>Where a picture is kept, relative to the working folder, with a forward slash.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">What it was called, for its ending.</param>
    public static string FileOf(string id, string name)
    {
        string ending = PictureName.Ending(name).ToLowerInvariant();
        return $"{Folder}/{id}{(PictureName.IsRead($"picture{ending}") ? ending : UnknownEnding)}";
    }

    /// <summary>Keeps a picture, whole or not at all, unless it is there already.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="id">Its id.</param>
    /// <param name="name">What it was called.</param>
    /// <param name="write">Writes its bytes.</param>
    /// <returns>Where it is, as <see cref="FileOf"/>.</returns>
    public static Result<string> Keep(string folder, string id, string name, Action<Stream> write)
    {
        string file = FileOf(id, name);
        string path = Path.Combine(folder, file);
        if (File.Exists(path))
            return Result.Ok(file);
        return from place in RunFolder.At(Path.Combine(folder, Folder))
               from written in AtomicFile.Write(path, write)
               select file;
    }
}
