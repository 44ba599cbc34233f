using System.Formats.Tar;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>Lists a tar.</summary>
internal static class TarIndex
{
    /// <summary>Goes through all entries.</summary>
    /// <param name="path">The archive's path, for messages.</param>
    /// <param name="tar">Its bytes.</param>
    /// <param name="keyOf">Tells where a file's content is found later; called when the tar stands at it.</param>
    public static ArchiveIndex Of(string path, Stream tar, Func<TarEntry, long> keyOf)
    {
        ArchiveIndex.Builder index = new(path);
        using TarStream checkedTar = new(tar);
        using TarReader reader = new(checkedTar, leaveOpen: true);
        while (Next(reader, checkedTar) is { } entry)
        {
            // The reader goes past the content of a tar that can seek, and reads that of any other now.
            if (!tar.CanSeek && entry.DataStream is { } content)
                checkedTar.PassContent(content.Length);
            if (entry.EntryType is TarEntryType.SymbolicLink or TarEntryType.HardLink)
                index.Skip(ArchiveSkip.Link, entry.Name);
            else if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
                index.Add(entry.Name, entry.Length, keyOf(entry));
        }

        return index.Build();
    }

    /// <exception cref="InvalidDataException">A header is damaged.</exception>
    private static TarEntry? Next(TarReader reader, TarStream tar)
    {
        string reason;
        try
        {
            return reader.GetNextEntry();
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or ArgumentException or FormatException)
        {
            reason = LibraryReading.Reason(exception);
        }

        throw new InvalidDataException($"header at byte {Quantity.Count(tar.Header)}: {reason}");
    }
}
