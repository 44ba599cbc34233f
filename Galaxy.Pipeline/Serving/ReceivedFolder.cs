using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Serving;

/// <summary>A folder in the spool for the files of a catalog.</summary>
internal sealed class ReceivedFolder
{
    private const int BufferBytes = 64 << 10;

    private readonly List<string> _files = [];

    /// <param name="spool">The spool.</param>
    public ReceivedFolder(Spool spool)
    {
        Path = spool.NewPath();
        Directory.CreateDirectory(Path);
    }

    /// <summary>Where it is, which no client is told.</summary>
    public string Path { get; }

    /// <summary>The paths of its files in it.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Bytes of all files.</summary>
    public long Bytes { get; private set; }

    /// <summary>Receives a file.</summary>
    /// <param name="content">Its bytes, as many as the client is allowed to send.</param>
    /// <param name="name">What the client calls it.</param>
    /// <param name="canceled">Gives up.</param>
    public async Task<Result<Unit>> Receive(Stream content, string name, CancellationToken canceled)
    {
        string safe = SafePath.Of(name);
        string path = System.IO.Path.Combine(Path, safe);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            await content.CopyToAsync(file, BufferBytes, canceled);
            Bytes += file.Length;
            _files.Add(safe);
            return Result.Done;
        }
        catch (InvalidDataException exception)
        {
            return new Problem(name, $"it did not come whole ({exception.Message})", "Send it again");
        }
        catch (IOException) when (System.IO.Path.Exists(path))
        {
            return new Problem(name, "another file of this catalog has the same name", "Rename one of them");
        }
    }

    /// <summary>Deletes it.</summary>
    public void Delete() => CacheFolder.Quietly(() => Directory.Delete(Path, recursive: true));
}
