using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Serving;

/// <summary>A folder in the spool for the files of a catalog.</summary>
internal sealed class ReceivedFolder
{
    private const int BufferBytes = 64 << 10;

    /// <summary>The most bytes that what is unpacked may come to.</summary>
    private const long MostUnpacked = 2_000_000_000;

    private readonly List<string> _files = [];
    private readonly List<Problem> _problems = [];
    private readonly Spool _spool;
    private readonly SpoolShare _share;

    private ReceivedFolder(Spool spool, string path) => (_spool, Path, _share) = (spool, path, new SpoolShare(spool.Coming));

    /// <summary>Where it is, which no client is told.</summary>
    public string Path { get; }

    /// <summary>The paths of its files in it.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>What is wrong with files that were left out.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Bytes of all files.</summary>
    public long Bytes => _share.Bytes;

    /// <summary>An empty one.</summary>
    public static Result<ReceivedFolder> In(Spool spool)
    {
        string path = spool.NewPath();
        try
        {
            Directory.CreateDirectory(path);
            return Result.Ok(new ReceivedFolder(spool, path));
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return spool.Refused("Catalog", path, exception);
        }
    }

    /// <summary>Receives a file.</summary>
    /// <param name="content">Its bytes, as many as the client is allowed to send.</param>
    /// <param name="name">What the client calls it.</param>
    /// <param name="canceled">Gives up.</param>
    public async Task<Result<Unit>> Receive(Stream content, string name, CancellationToken canceled)
    {
        string safe = SafePath.Of(name), path = System.IO.Path.Combine(Path, safe);
        if (IsTaken(path))
            return new Problem(name, "another file or folder of this catalog has the same name", "Rename one of them");
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            await Fill(file, content, canceled);
        }
        catch (InvalidDataException exception)
        {
            return new Problem(name, $"it did not come whole ({exception.Message})", "Send it again");
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return _spool.Refused(name, path, exception);
        }

        _files.Add(safe);
        return Result.Done;
    }

    /// <summary>Unpacks what is read as a whole otherwise: a tar that gzip has compressed is read in place when it is a tar on the disk.</summary>
    public void Unpack()
    {
        foreach (string file in _files.ToArray())
        {
            PackedTar packed = new(System.IO.Path.Combine(Path, file), file, _share);
            if (!packed.IsOne)
                continue;
            _files.Remove(file);
            Result<Unit> unpacked = packed.Unpack(MostUnpacked, _spool);
            if (unpacked is Result<Unit>.Failed(var problem))
                _problems.Add(problem);
            else
                _files.Add(packed.Unpacked);
        }
    }

    /// <summary>It is counted elsewhere now.</summary>
    public void Hand() => _share.Dispose();

    /// <summary>Deletes it.</summary>
    public void Delete()
    {
        CacheFolder.Quietly(() => Directory.Delete(Path, recursive: true));
        _share.Dispose();
    }

    private async Task Fill(FileStream file, Stream content, CancellationToken canceled)
    {
        byte[] buffer = new byte[BufferBytes];
        for (int read; (read = await content.ReadAsync(buffer, canceled)) > 0;)
        {
            _share.Take(read);
            file.Write(buffer.AsSpan(0, read));
        }
    }

    /// <summary>Whether something has a path, or a file that of one of the folders that it is in.</summary>
    private bool IsTaken(string path)
    {
        if (System.IO.Path.Exists(path))
            return true;
        for (string folder = System.IO.Path.GetDirectoryName(path)!; folder.Length > Path.Length; folder = System.IO.Path.GetDirectoryName(folder)!)
        {
            if (File.Exists(folder))
                return true;
        }

        return false;
    }
}
