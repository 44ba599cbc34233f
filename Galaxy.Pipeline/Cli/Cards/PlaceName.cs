namespace Galaxy.Pipeline.Cli.Cards;

/// <summary>Names places as a card may: without the folders that they are in.</summary>
internal static class PlaceName
{
    /// <summary>The last name of a path.</summary>
    public static string Of(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
}
