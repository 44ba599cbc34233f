using System.IO.Compression;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Serving;

/// <summary>A folder in the spool for the files of a catalog.</summary>
internal sealed class ReceivedFolder
{
    private const int BufferBytes = 64 << 10;
    private const long MostUnpacked = 2L << 30;

    private static readonly string[] PackedEndings = [".tar.gz", ".tgz"];

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
        return await Task.FromResult(Create(System.IO.Path.Combine(Path, safe), name)).Then(async file =>
        {
            await using (file)
                return await Fill(file, content, name, safe, canceled);
        });
    }

    private static Result<FileStream> Create(string path, string name)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            return Result.Ok(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0));
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return System.IO.Path.Exists(path) || File.Exists(System.IO.Path.GetDirectoryName(path))
                ? new Problem(name, "another file or folder of this catalog has the same name", "Rename one of them")
                : WriteProblem.Of(name, exception);
        }
    }

    private async Task<Result<Unit>> Fill(FileStream file, Stream content, string name, string safe, CancellationToken canceled)
    {
        try
        {
            await content.CopyToAsync(file, BufferBytes, canceled);
        }
        catch (InvalidDataException exception)
        {
            return new Problem(name, $"it did not come whole ({exception.Message})", "Send it again");
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return WriteProblem.Of(name, exception);
        }

        Bytes += file.Length;
        _files.Add(safe);
        return Result.Done;
    }

    /// <summary>Unpacks what is read as a whole otherwise: a tar that gzip has compressed is read in place when it is a tar on the disk.</summary>
    public Result<Unit> Unpack()
    {
        for (int index = 0; index < _files.Count; index++)
        {
            if (!PackedEndings.Any(ending => _files[index].EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                continue;
            Result<Unit> unpacked = Unpack(index);
            if (unpacked is Result<Unit>.Failed)
                return unpacked;
        }

        return Result.Done;
    }

    private Result<Unit> Unpack(int index)
    {
        string packed = System.IO.Path.Combine(Path, _files[index]), name = _files[index] + ".tar";
        try
        {
            using FileStream from = File.OpenRead(packed);
            using GZipStream gzip = new(from, CompressionMode.Decompress);
            using FileStream to = new(System.IO.Path.Combine(Path, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            byte[] buffer = new byte[BufferBytes];
            for (int read; (read = gzip.Read(buffer)) > 0;)
            {
                to.Write(buffer.AsSpan(0, read));
                if (to.Length > MostUnpacked)
                    return new Problem(_files[index], $"it unpacks to more than {Quantity.Megabytes(MostUnpacked)} MB", "Send a part of it");
            }

            Bytes += to.Length;
            _files[index] = name;
        }
        catch (InvalidDataException)
        {
            return Result.Done; // Its form says better what is wrong with it.
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return WriteProblem.Of(_files[index], exception);
        }

        AtomicFile.DeleteQuietly(packed);
        return Result.Done;
    }

    /// <summary>Deletes it.</summary>
    public void Delete() => CacheFolder.Quietly(() => Directory.Delete(Path, recursive: true));
}
