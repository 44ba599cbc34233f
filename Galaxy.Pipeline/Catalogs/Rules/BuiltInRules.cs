using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Rules;

/// <summary>The rules that come with the program, for the tables of votes that it knows. They are files like a user's own.</summary>
internal static class BuiltInRules
{
    public const string Kaggle = "galaxy-zoo-challenge.json";
    public const string GalaxyZoo2 = "galaxy-zoo-2.json";
    public const string Decals = "galaxy-zoo-decals.json";

    /// <summary>One of them, by its file's name.</summary>
    public static ClassRule Read(string name)
    {
        using StreamReader text = new(EmbeddedFile.Open(name));
        return RuleReader.Read(name, text.ReadToEnd()).Match(rule => rule, problem => throw new InvalidOperationException($"{problem}"));
    }
}
