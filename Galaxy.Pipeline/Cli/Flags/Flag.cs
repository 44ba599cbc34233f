using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>Makes command-line flags whose values are checked while they are read, with one message for what is wrong.</summary>
internal static class Flag
{
    /// <summary>A number.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">For the help, without a full stop.</param>
    /// <param name="value">The value without the flag.</param>
    /// <param name="allowed">Whether a number will do.</param>
    /// <param name="words">What will do, in words: <c>a whole number from 1 to 4096</c>.</param>
    public static Option<T> Number<T>(string name, string description, T value, Func<T, bool> allowed, string words)
        where T : struct, INumber<T> => new(name)
        {
            Description = $"{description}: {words}",
            HelpName = "N",
            DefaultValueFactory = _ => value,
            CustomParser = argument => Read(argument, name, allowed, words, value),
        };

    /// <summary>A number that may be left out.</summary>
    public static Option<T?> OptionalNumber<T>(string name, string description, Func<T, bool> allowed, string words, T example)
        where T : struct, INumber<T> => new(name)
        {
            Description = $"{description}: {words}",
            HelpName = "N",
            CustomParser = argument => Read(argument, name, allowed, words, example),
        };

    /// <summary>One of a few words.</summary>
    public static Option<string> Choice(string name, string description, string value, params IReadOnlyList<string> choices)
    {
        Option<string> option = new(name) { DefaultValueFactory = _ => value, CustomParser = argument => ReadChoice(argument, name, choices) };
        return Describe(option, description, choices);
    }

    /// <summary>One of a few words, that may be left out.</summary>
    public static Option<string?> OptionalChoice(string name, string description, params IReadOnlyList<string> choices)
    {
        Option<string?> option = new(name) { CustomParser = argument => ReadChoice(argument, name, choices) };
        return Describe(option, description, choices);
    }

    /// <summary>A file or folder that may be left out.</summary>
    public static Option<string?> Place(string name, string helpName, string description) =>
        new PlaceOption(name) { Description = description, HelpName = helpName }.RefuseEmpty();

    /// <summary>Takes no empty text, which would mean the current folder.</summary>
    public static Option<T> RefuseEmpty<T>(this Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: { } path }] && IsEmpty(path))
                result.AddError(new Problem(option.Name, "it is empty", "Name a file or folder").ToString());
        });
        return option;
    }

    /// <summary>Windows drops spaces behind a name.</summary>
    private static bool IsEmpty(string path) => (OperatingSystem.IsWindows() ? path.TrimEnd(' ') : path).Length == 0;

    /// <summary>A switch, off without the flag.</summary>
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
