using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Galaxy.Pipeline.Recipes;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>Creates command-line flags whose values are checked while parsing, with one message for each mistake.</summary>
internal static class Flag
{
    /// <summary>A number.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">For the help, without a period.</param>
    /// <param name="value">The default.</param>
    /// <param name="allowed">Whether a number is allowed.</param>
    /// <param name="words">The allowed numbers, in words: <c>a whole number from 1 to 4096</c>.</param>
    public static Option<T> Number<T>(string name, string description, T value, Func<T, bool> allowed, string words)
        where T : struct, INumber<T> => new(name)
        {
            Description = $"{description}: {words}",
            HelpName = "N",
            DefaultValueFactory = _ => value,
            CustomParser = argument => Read(argument, name, allowed, words, value),
        };

    /// <summary>An optional number.</summary>
    public static Option<T?> OptionalNumber<T>(string name, string description, Func<T, bool> allowed, string words, T example)
        where T : struct, INumber<T> => new(name)
        {
            Description = $"{description}: {words}",
            HelpName = "N",
            CustomParser = argument => Read(argument, name, allowed, words, example),
        };

    /// <summary>An optional number, as a double, or the word that may stand for it, of a field that has both.</summary>
    public static Option<object?> OptionalNumberOrWord(RecipeField.Number field)
    {
        Option<object?> option = new(field.Flag!)
        {
            Description = $"{field.Description}: {field.Words}",
            HelpName = "N",
            CustomParser = argument => string.Equals(argument.Tokens[0].Value, field.Word, StringComparison.OrdinalIgnoreCase)
                ? field.Word
                : Read(argument, field.Flag!, field.Range.Allows, field.Words, field.Example),
        };
        option.CompletionSources.Add(field.Word!);
        return option;
    }

    /// <summary>One of a few words.</summary>
    public static Option<string> Choice(string name, string description, string value, params IReadOnlyList<string> choices)
    {
        Option<string> option = new(name) { DefaultValueFactory = _ => value, CustomParser = argument => ReadChoice(argument, name, choices) };
        return Describe(option, description, choices);
    }

    /// <summary>Optionally one of a few words.</summary>
    public static Option<string?> OptionalChoice(string name, string description, params IReadOnlyList<string> choices)
    {
        Option<string?> option = new(name) { CustomParser = argument => ReadChoice(argument, name, choices) };
        return Describe(option, description, choices);
    }

    /// <summary>An optional file or folder.</summary>
    public static Option<string?> Place(string name, string helpName, string description) =>
        new PlaceOption(name) { Description = description, HelpName = helpName }.RefuseEmpty();

    /// <summary>Refuses empty text, which would mean the current folder, and the name of another flag.</summary>
    public static Option<T> RefuseEmpty<T>(this Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: { } path }])
                return;
            if (IsEmpty(path))
                result.AddError(new Problem(option.Name, "it is empty", "Name a file or folder").ToString());
            else if (IsFlag(path, result))
                result.AddError(new Problem(option.Name, $"the flag {path} follows it", "Name a file or folder between them").ToString());
        });
        return option;
    }

    /// <summary>Windows drops trailing spaces.</summary>
    private static bool IsEmpty(string path) => (OperatingSystem.IsWindows() ? path.TrimEnd(' ') : path).Length == 0;

    private static bool IsFlag(string path, OptionResult result) =>
        result.Parent is CommandResult { Command: var verb } && verb.Options.Any(option => option.Name == path);

    /// <summary>A switch, off by default.</summary>
    public static Option<bool> Switch(string name, string description) => new(name) { Description = description };

    private static T Read<T>(ArgumentResult argument, string name, Func<T, bool> allowed, string words, T example)
        where T : struct, INumber<T>
    {
        string text = argument.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T value) && allowed(value))
            return value;
        argument.AddError(new Problem(name, $"'{text}' is not {words}", $"Give one, as in {name} {example}").ToString());
        return default;
    }

    private static TOption Describe<TOption>(TOption option, string description, IReadOnlyList<string> choices) where TOption : Option
    {
        option.Description = $"{description}: {string.Join(", ", choices)}";
        option.HelpName = "NAME";
        option.CompletionSources.Add([.. choices]);
        return option;
    }

    private static string ReadChoice(ArgumentResult argument, string name, IReadOnlyList<string> choices)
    {
        string text = argument.Tokens[0].Value;
        if (Suggestions.Find(choices, text) is { } known)
            return known;
        argument.AddError(new Problem(name, $"there is no '{text}'", Suggestions.Remedy(choices, text)).ToString());
        return text;
    }
}
