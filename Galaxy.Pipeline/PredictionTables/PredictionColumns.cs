using System.Collections.Immutable;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>The columns of a table of predictions.</summary>
/// <param name="Classes">The model's classes.</param>
internal sealed record PredictionColumns(ImmutableArray<string> Classes)
{
    public const string Id = "id";
    public const string File = "file";
    public const string Class = "class";
    public const string Entropy = "entropy";
    public const string Note = "note";

    /// <summary>The array of the last features; in a table of columns, what the name of each begins with.</summary>
    public const string Feature = "features";

    /// <summary>Where the probabilities begin.</summary>
    public const int BeforeProbabilities = 3;

    private static readonly ImmutableArray<string> Fixed =
    [
        Id, File, Class, Entropy, NumberColumn.MutualInformation.Name, NumberColumn.Unlikeness.Name, TextColumn.ClassSet.Name,
        TextColumn.Answered.Name, Note,
    ];

    /// <summary>Columns of numbers that other tables may not have.</summary>
    public ImmutableArray<NumberColumn> Numbers { get; init; } = [];

    /// <summary>Columns of text that other tables may not have.</summary>
    public ImmutableArray<TextColumn> Texts { get; init; } = [];

    /// <summary>The last features of each picture; 0 for a table without them.</summary>
    public int Features { get; init; }

    /// <summary>The columns of the probabilities: the names of the classes, unless another column has that name.</summary>
    public ImmutableArray<string> Probabilities { get; } = [.. Classes.Select(name => Free(name, Classes))];

    /// <summary>The columns of the features.</summary>
    public IEnumerable<string> FeatureNames => Enumerable.Range(0, Features).Select(index => $"{Feature}_{index}");

    /// <summary>All columns in order.</summary>
    public ImmutableArray<string> Names =>
    [
        Id, File, Class, .. Probabilities, Entropy, .. Numbers.Select(column => column.Name),
        .. Texts.Select(column => column.Name), Note, .. FeatureNames,
    ];

    /// <summary>A row with the numbers and texts that other tables may not have.</summary>
    /// <param name="row">The others of the row.</param>
    /// <param name="number">The number of a column, by its place among <see cref="Numbers"/>.</param>
    /// <param name="text">The text of a column, by its place among <see cref="Texts"/>.</param>
    public PredictionRow Complete(PredictionRow row, Func<int, float?> number, Func<int, string?> text)
    {
        for (int index = 0; index < Numbers.Length; index++)
            row = Numbers[index].Set(row, number(index));
        for (int index = 0; index < Texts.Length; index++)
            row = Texts[index].Set(row, text(index), Classes);
        return row;
    }

    private static string Free(string name, ImmutableArray<string> classes)
    {
        string free = name;
        while (Fixed.Contains(free) || free.StartsWith($"{Feature}_", StringComparison.Ordinal) || (free != name && classes.Contains(free)))
            free += " (class)";
        return free;
    }
}
