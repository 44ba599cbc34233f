using System.Collections.Immutable;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Init;

/// <summary>The files that a user starts from. They are embedded in the program under their own names.</summary>
internal static class StartFiles
{
    public const string Network = "network.json";
    public const string Recipe = "recipe.json";

    /// <summary>The names: the two files to edit, and the schemas by which editors complete and check them.</summary>
    public static ImmutableArray<string> Names { get; } = [Network, Recipe, "network.schema.json", "recipe.schema.json"];

    /// <summary>Copies a file's bytes.</summary>
    public static void CopyTo(string name, Stream destination)
    {
        using Stream source = EmbeddedFile.Open(name);
        source.CopyTo(destination);
    }
}
