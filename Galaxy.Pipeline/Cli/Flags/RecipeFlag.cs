using System.CommandLine;
using Galaxy.Pipeline.Recipes;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>The flag of a recipe's field.</summary>
/// <param name="Field">The field it sets.</param>
/// <param name="Option">The parsed option.</param>
/// <param name="Value">Its value on a command line; null if not given.</param>
internal sealed record RecipeFlag(RecipeField Field, Option Option, Func<ParseResult, object?> Value)
{
    /// <param name="field">A field that has a flag.</param>
    /// <param name="byDefault">Its value in the default recipe; null if it has none, or depends on another field.</param>
    public static RecipeFlag Of(RecipeField field, object? byDefault)
    {
        RecipeFlag flag = Of(field);
        if (byDefault is not null)
            flag.Option.Description += FormattableString.Invariant($" [default: {byDefault}]");
        return flag;
    }

    /// <summary>The values, with this field's from the command line.</summary>
    public RecipeValues AddTo(RecipeValues values, ParseResult parsed) =>
        Value(parsed) is { } value ? values.With(Field, Option.Name, value) : values;

    private static RecipeFlag Of(RecipeField field)
    {
        switch (field)
        {
            case RecipeField.Number { Word: not null } either:
                Option<object?> given = Flag.OptionalNumberOrWord(either);
                return new RecipeFlag(field, given, parsed => parsed.GetValue(given));
            case RecipeField.Number number:
                Option<double?> typed = Flag.OptionalNumber<double>(field.Flag!, field.Description, number.Range.Allows, number.Words,
                    number.Example);
                return new RecipeFlag(field, typed, parsed => parsed.GetValue(typed));
            case RecipeField.Choice choice:
                Option<string?> chosen = Flag.OptionalChoice(field.Flag!, field.Description, choice.Choices);
                return new RecipeFlag(field, chosen, parsed => parsed.GetValue(chosen));
            default:
                throw new InvalidOperationException("The union of fields is closed.");
        }
    }
}
