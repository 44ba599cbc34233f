namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>A file in an archive.</summary>
/// <param name="Name">Its path in the archive, with forward slashes; it does not lead out.</param>
/// <param name="Length">Its bytes, unpacked.</param>
/// <param name="Key">Where the archive finds it.</param>
internal readonly record struct ArchiveMember(string Name, long Length, long Key);
