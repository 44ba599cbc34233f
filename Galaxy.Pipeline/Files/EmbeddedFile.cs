using System.Reflection;

namespace Galaxy.Pipeline.Files;

/// <summary>Files that are embedded in the program.</summary>
internal static class EmbeddedFile
{
    /// <summary>Opens one by its name; the caller disposes it.</summary>
    public static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is not in the assembly.");
}
