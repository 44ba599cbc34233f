using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Serving;

/// <summary>A whole file that a client has sent: in memory if it is small, else in the spool.</summary>
/// <param name="Id">Its <see cref="ContentId"/>.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Bytes">All of it; null if it is in the spool.</param>
/// <param name="Path">Where it is in the spool; null if it is in memory.</param>
internal sealed record ReceivedFile(string Id, long Length, byte[]? Bytes, string? Path) : IDisposable
{
    private SpoolShare? Share { get; init; }

    /// <summary>A file in memory.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="share">What it takes there, which this gives back; null if nobody counts.</param>
    public static ReceivedFile Of(byte[] bytes, SpoolShare? share = null) =>
        new(ContentId.Of(bytes), bytes.Length, bytes, Path: null) { Share = share };

    /// <summary>A file in the spool.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="share">What it takes there, which this gives back.</param>
    /// <param name="digest">SHA-256 of its bytes.</param>
    public static ReceivedFile At(string path, SpoolShare share, ReadOnlySpan<byte> digest) =>
        new(ContentId.OfDigest(digest), share.Bytes, Bytes: null, path) { Share = share };

    /// <summary>The picture that it holds, as long as it is not disposed.</summary>
    /// <param name="name">As it is shown.</param>
    public PictureEntry Picture(string name) => Bytes is not null
        ? new ReceivedPicture(Bytes) { Id = Id, Name = name }
        : new SpooledPicture(Path!) { Id = Id, Name = name };

    /// <summary>Reads it.</summary>
    public Stream Open() => Bytes is not null ? new MemoryStream(Bytes, writable: false) : File.OpenRead(Path!);

    /// <summary>The same, in the spool whatever its size.</summary>
    public ReceivedFile InSpool(Spool spool)
    {
        if (Path is not null)
            return this;
        string path = spool.NewPath();
        File.WriteAllBytes(path, Bytes!);
        return this with { Path = path, Share = null };
    }

    /// <summary>Deletes it from the spool, unless it was moved.</summary>
    public void Dispose()
    {
        if (Path is not null)
            AtomicFile.DeleteQuietly(Path);
        Share?.Dispose();
    }
}
