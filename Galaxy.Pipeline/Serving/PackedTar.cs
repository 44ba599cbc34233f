using System.IO.Compression;
using Galaxy.Pipeline.Catalogs.Archives;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Serving;

/// <summary>A file of a catalog that may be a tar compressed by gzip, whatever its name.</summary>
/// <param name="path">Where it is.</param>
/// <param name="name">Its path in the catalog.</param>
/// <param name="share">What the catalog takes of the spool.</param>
internal sealed class PackedTar(string path, string name, SpoolShare share)
{
    private const int BufferBytes = 64 << 10;
    private const string Ending = ".tar";

    /// <summary>Whether it is one.</summary>
    public bool IsOne => ArchiveFile.IsCompressedTar(BoundedFile.Head(path, Gzip.HeadLength));

    /// <summary>The path of the tar in the catalog.</summary>
    public string Unpacked => name + Ending;

    /// <summary>Puts the tar in its place. A damaged one is deleted.</summary>
    /// <param name="most">The most bytes of the catalog, without the packed file.</param>
    /// <param name="spool">The spool.</param>
    public Result<Unit> Unpack(long most, Spool spool)
    {
        long before = share.Bytes, packed = new FileInfo(path).Length;
        Result<Unit> unpacked = Write(most + packed, spool);
        Remove(path, packed);
        if (unpacked is Result<Unit>.Failed)
            Remove(path + Ending, share.Bytes - before + packed);
        return unpacked;
    }

    private Result<Unit> Write(long most, Spool spool)
    {
        try
        {
            using GZipStream tar = new(File.OpenRead(path), CompressionMode.Decompress);
            using FileStream to = new(path + Ending, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            byte[] buffer = new byte[BufferBytes];
            for (int read; (read = tar.Read(buffer)) > 0;)
            {
                share.Take(read);
                if (share.Bytes > most)
                    return new Problem(name, "the catalog unpacks to more than 2 GB", "Send a part of it");
                to.Write(buffer.AsSpan(0, read));
            }

            return Result.Done;
        }
        catch (InvalidDataException)
        {
            return new Problem(name, "what gzip compressed is damaged", ArchiveProblem.Damaged);
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return spool.Refused(name, path, exception);
        }
    }

    private void Remove(string file, long bytes)
    {
        AtomicFile.DeleteQuietly(file);
        share.Free(bytes);
    }
}
