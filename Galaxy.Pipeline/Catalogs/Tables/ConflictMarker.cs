namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>The lines that git leaves in a file whose versions it could not merge.</summary>
internal static class ConflictMarker
{
    /// <summary>Whether a line is one.</summary>
    public static bool Is(ReadOnlySpan<char> line) =>
        line.StartsWith("<<<<<<<") || line.StartsWith(">>>>>>>") || line.StartsWith("|||||||") || line.SequenceEqual("=======");
}
