using System.Collections.Immutable;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>The columns of a table of predictions.</summary>
/// <param name="Classes">The model's classes.</param>
/// <param name="HasMutualInformation">Whether every picture was shown in all orientations.</param>
internal sealed record PredictionColumns(ImmutableArray<string> Classes, bool HasMutualInformation)
{
    public const string Id = "id";
    public const string File = "file";
    public const string Class = "class";
    public const string Entropy = "entropy";
    public const string MutualInformation = "mutual_information";
    public const string Note = "note";

    /// <summary>The array of the last features; in a table of columns, what the name of each begins with.</summary>
    public const string Feature = "features";

    private static readonly ImmutableArray<string> Fixed = [Id, File, Class, Entropy, MutualInformation, Note];

    /// <summary>Where the probabilities begin.</summary>
    public const int BeforeProbabilities = 3;

    /// <summary>The columns of the probabilities: the names of the classes, unless another column has that name.</summary>
    public ImmutableArray<string> Probabilities { get; } = [.. Classes.Select(name => Free(name, Classes))];

    /// <summary>The last features of each picture; 0 for a table without them.</summary>
    public int Features { get; init; }

    /// <summary>The columns of the features.</summary>
    public IEnumerable<string> FeatureNames => Enumerable.Range(0, Features).Select(index => $"{Feature}_{index}");

    /// <summary>All columns in order.</summary>
    public ImmutableArray<string> Names =>
    [
        Id, File, Class, .. Probabilities, Entropy, .. HasMutualInformation ? [MutualInformation] : Array.Empty<string>(), Note, .. FeatureNames,
    ];

    private static string Free(string name, ImmutableArray<string> classes)
    {
        string free = name;
        while (Fixed.Contains(free) || free.StartsWith($"{Feature}_", StringComparison.Ordinal) || (free != name && classes.Contains(free)))
            free += " (class)";
        return free;
    }
}
