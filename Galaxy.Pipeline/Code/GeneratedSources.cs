using System.Collections.Immutable;
using System.Reflection;

namespace Galaxy.Pipeline.Code;

/// <summary>Finds the sources that this build's kernels were compiled from.</summary>
public static class GeneratedSources
{
    /// <summary>The kernels' symbols: a file beside the program, or inside it if the program is a single file.</summary>
    public const string Symbols = "Galaxy.Kernels.pdb";

    /// <summary>Every generated file, by name; none if the symbols are missing.</summary>
    public static ImmutableArray<GeneratedFile> OfThisBuild()
    {
        using Stream? symbols = Assembly.GetExecutingAssembly().GetManifestResourceStream(Symbols) ?? BesideTheProgram();
        return symbols is null ? [] : EmbeddedSources.Of(symbols);
    }

    private static FileStream? BesideTheProgram()
    {
        string path = Path.Combine(AppContext.BaseDirectory, Symbols);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }
}
