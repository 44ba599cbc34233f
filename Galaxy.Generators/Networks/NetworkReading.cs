using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>A network file and what became of it.</summary>
internal sealed record NetworkReading(string Path, SpecResult Result)
{
    public static NetworkReading Of(string path, string text) => new(path, SpecReader.Read(text, NetworkFile.Display(path)));

    /// <summary>Its mistakes, each at its place.</summary>
    public IEnumerable<PlacedMistake> Mistakes => Result.Mistakes.Select(mistake => new PlacedMistake(Path, mistake));
}

/// <summary>A mistake and the file it is in.</summary>
internal sealed record PlacedMistake(string Path, Mistake Mistake);
