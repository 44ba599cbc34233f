namespace Galaxy.Pipeline.Recipes;

/// <summary>A setting of a recipe, declared once for the file, the flags, the schema and the documentation.</summary>
public abstract record RecipeField
{
    private const string Separator = ".";

    private RecipeField(string path, string? flag, string description, string words) =>
        (Path, Flag, Description, Words) = (path, flag, description, words);

    /// <summary>Its path in the file: <c>epochs</c>, <c>optimizer.learningRate</c>.</summary>
    public string Path { get; }

    /// <summary>Its path in older files, which are still read, and in checkpoints; null if it has always been <see cref="Path"/>.</summary>
    public string? FormerPath { get; init; }

    /// <summary>The flag that sets it on the command line; null if there is none.</summary>
    public string? Flag { get; }

    /// <summary>What it means, without a period.</summary>
    public string Description { get; }

    /// <summary>Allowed values, in words: <c>a whole number from 1 to 4096</c>.</summary>
    public string Words { get; }

    /// <summary>The path of the object that holds it; empty for the root.</summary>
    public string Group => Path.Contains(Separator, StringComparison.Ordinal) ? Path[..Path.LastIndexOf(Separator, StringComparison.Ordinal)] : "";

    /// <summary>Its name in that object.</summary>
    public string Name => Path[(Path.LastIndexOf(Separator, StringComparison.Ordinal) + 1)..];

    /// <summary>Its name for people: <c>learning rate</c>; the choice in a group is called by the group's name, <c>optimizer</c>.</summary>
    public string Label => CamelCase.ToWords(this is Choice && Group.Length > 0 ? Group : Name);

    /// <summary>The path of a name in a group.</summary>
    public static string PathOf(string group, string name) => group.Length == 0 ? name : group + Separator + name;

    /// <summary>A number.</summary>
    public sealed record Number : RecipeField
    {
        public Number(string path, string? flag, string description, NumberRange range, double example, string? word = null)
            : base(path, flag, description, word is null ? $"{range}" : $"{range}, or {word}") => (Range, Example, Word) = (range, example, word);

        /// <summary>The allowed numbers.</summary>
        public NumberRange Range { get; }

        /// <summary>A typical value, for messages.</summary>
        public double Example { get; }

        /// <summary>A word that may stand for a number; null for none.</summary>
        public string? Word { get; }

        /// <summary>The number that means none.</summary>
        public double Off { get; init; }
    }

    /// <summary>Factors by layers, as an object.</summary>
    public sealed record Factors : RecipeField
    {
        public Factors(string path, string description)
            : base(path, flag: null, description, $"an object with {Range} for each layer, kind, head or body")
        {
        }

        /// <summary>The allowed numbers.</summary>
        public static NumberRange Range { get; } = new(0, 100);
    }

    /// <summary>One of a few words.</summary>
    public sealed record Choice : RecipeField
    {
        public Choice(string path, string? flag, string description, IReadOnlyList<string> choices)
            : base(path, flag, description, string.Join(", ", choices)) => Choices = choices;

        public IReadOnlyList<string> Choices { get; }
    }
}
