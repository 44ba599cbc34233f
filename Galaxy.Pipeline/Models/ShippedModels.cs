using System.Collections.Immutable;
using System.Text;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Models;

/// <summary>The models that ship with the program: those of the repository's folder <c>models</c>, embedded in it.</summary>
internal static class ShippedModels
{
    /// <summary>The name of the one that is used if none is given.</summary>
    public const string Best = "galaxyTurns";

    private const string Folder = "models/";
    private const string ModelEnding = ".safetensors";
    private const string CardEnding = ".md";

    /// <summary>Their names, the best first.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. EmbeddedFile.Names
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(ModelEnding, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^ModelEnding.Length])
            .OrderBy(name => name != Best).ThenBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>The name that is meant, in any case; null if there is none.</summary>
    public static string? Find(string text) => Suggestions.Find(Names, text);

    /// <summary>A model's file.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static byte[] Read(string name) => EmbeddedFile.Read(Folder + name + ModelEnding);

    /// <summary>Its card, in Markdown.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string Card(string name) => Encoding.UTF8.GetString(EmbeddedFile.Read(Folder + name + CardEnding));
}
