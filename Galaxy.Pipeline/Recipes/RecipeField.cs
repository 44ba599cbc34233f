namespace Galaxy.Pipeline.Recipes;

/// <summary>A setting of a recipe: what the file, the flags, the schema and the documentation have in common.</summary>
public abstract record RecipeField
{
    private const string Separator = ".";

    private RecipeField(string path, string? flag, string description, string words) =>
        (Path, Flag, Description, Words) = (path, flag, description, words);

    /// <summary>Its place in the file: <c>epochs</c>, <c>optimizer.learningRate</c>.</summary>
    public string Path { get; }

    /// <summary>Its place in older files, which are still read, and in checkpoints; null if it has always been <see cref="Path"/>.</summary>
    public string? FormerPath { get; init; }

    /// <summary>The flag that sets it on the command line; null if there is none.</summary>
    public string? Flag { get; }

    /// <summary>What it means, without a full stop.</summary>
    public string Description { get; }

    /// <summary>What will do, in words: <c>a whole number from 1 to 4096</c>.</summary>
    public string Words { get; }

    /// <summary>The object that holds it; empty for the file's own.</summary>
    public string Group => Path.Contains(Separator, StringComparison.Ordinal) ? Path[..Path.LastIndexOf(Separator, StringComparison.Ordinal)] : "";

    /// <summary>Its name in that object.</summary>
    public string Name => Path[(Path.LastIndexOf(Separator, StringComparison.Ordinal) + 1)..];

    /// <summary>As people read it: <c>learning rate</c>, and what is chosen in a group by the group's name, <c>optimizer</c>.</summary>
    public string Label => CamelCase.ToWords(this is Choice && Group.Length > 0 ? Group : Name);

    /// <summary>The path of a name in a group.</summary>
    public static string PathOf(string group, string name) => group.Length == 0 ? name : group + Separator + name;

    /// <summary>A number.</summary>
    public sealed record Number : RecipeField
    {
        public Number(string path, string? flag, string description, NumberRange range, double example)
            : base(path, flag, description, range.ToString()) => (Range, Example) = (range, example);

        /// <summary>The numbers that will do.</summary>
        public NumberRange Range { get; }

        /// <summary>A usual value, for messages.</summary>
        public double Example { get; }
    }

    /// <summary>One of a few words.</summary>
    public sealed record Choice : RecipeField
    {
        public Choice(string path, string? flag, string description, IReadOnlyList<string> choices)
            : base(path, flag, description, string.Join(", ", choices)) => Choices = choices;

        public IReadOnlyList<string> Choices { get; }
    }
}
