using System.Reflection;

namespace Galaxy.Pipeline.Files;

/// <summary>Files that are embedded in the program.</summary>
internal static class EmbeddedFile
{
    /// <summary>The names of all.</summary>
    public static IReadOnlyList<string> Names => Assembly.GetExecutingAssembly().GetManifestResourceNames();

    /// <summary>All of one, by its name.</summary>
    public static byte[] Read(string name)
    {
        using Stream file = Open(name);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Opens one by its name; the caller disposes it.</summary>
    public static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is not in the assembly.");
}
