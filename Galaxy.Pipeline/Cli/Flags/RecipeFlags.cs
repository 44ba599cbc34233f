using System.CommandLine;
using Galaxy.Pipeline.Recipes;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>The flags that say how to train: a recipe file, and a flag for each field, which overrides the file.</summary>
internal sealed class RecipeFlags
{
    private readonly Option<ulong> _seed = TrainingFlags.Seed();
    private readonly Option<string?> _file = Flag.Place("--recipe", "FILE",
        "Settings from a file like recipe.json; flags override it");
    private readonly IReadOnlyList<RecipeFlag> _fields =
        [.. RecipeFields.All.Where(field => field.Flag is not null).Select(field => RecipeFlag.Of(field, Recipes.Recipe.Default.Setting(field)))];

    public void AddTo(Command command)
    {
        command.Add(_seed);
        command.Add(_file);
        foreach (RecipeFlag field in _fields)
            command.Add(field.Option);
    }

    /// <summary>The recipe of a training that starts from random weights.</summary>
    public Result<Recipe> Read(ParseResult parsed) =>
        from values in Values(parsed)
        from recipe in Recipe(parsed, values)
        from started in RecipeEffects.CheckRandomStart(recipe, values)
        select recipe;

    /// <summary>The recipe of these values.</summary>
    public Result<Recipe> Recipe(ParseResult parsed, RecipeValues values) => Recipes.Recipe.Of(values, parsed.GetValue(_seed));

    /// <summary>What is given in the file and by flags.</summary>
    public Result<RecipeValues> Values(ParseResult parsed)
    {
        RecipeValues flags = _fields.Aggregate(RecipeValues.None, (values, field) => field.AddTo(values, parsed));
        Result<RecipeValues> file = parsed.GetValue(_file) is { } path ? RecipeReader.Read(path) : Result.Ok(RecipeValues.None);
        return file.Map(flags.Over);
    }
}
