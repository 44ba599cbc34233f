using System.Collections.Frozen;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Folders;

/// <summary>Folders that systems and tools leave among a user's, and that are neither classes nor places for pictures.</summary>
internal static class SystemFolder
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "__MACOSX", "lost+found", "@eaDir", "@tmp", "@__thumb", "@Recycle", "#recycle", "#snapshot", "$RECYCLE.BIN", "RECYCLER",
        "System Volume Information", "FOUND.000");

    /// <summary>Whether a folder is one, by its name; a name that begins with a dot is a tool's.</summary>
    public static bool Is(string name) => name.StartsWith('.') || Names.Contains(name);
}
