namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>A file that holds files, which are read one by one and never unpacked to the disk.</summary>
internal interface IArchive : IDisposable
{
    /// <summary>The archive's path.</summary>
    string Path { get; }

    /// <summary>What is in it.</summary>
    ArchiveIndex Index { get; }

    /// <summary>A member's bytes. Several threads may read at once.</summary>
    /// <param name="member">One of the index.</param>
    /// <param name="name">What it is called in a problem.</param>
    Result<byte[]> Read(ArchiveMember member, string name);

    /// <summary>Opens a member to be read from its beginning to its end, by one thread while nothing else is read.</summary>
    Result<Stream> Open(ArchiveMember member, string name);
}
