using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Galaxy.Pipeline.Checkpoints;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>The flags of a command line, in a form that does not depend on the current folder.</summary>
internal static class RunArguments
{
    /// <summary>The flag that names the model to start from; one that ships has no path.</summary>
    public const string FromFlag = "--from";

    /// <summary>The given flags, as <c>--name=value</c>, in order.</summary>
    /// <param name="parsed">The command line, without errors.</param>
    /// <param name="except">Flags to leave out.</param>
    public static ImmutableArray<string> Of(ParseResult parsed, params IReadOnlyCollection<Option> except) =>
        [.. Given(parsed, except).Select(Text)];

    /// <summary>The first flag that was given other than these; null if there is none.</summary>
    public static Option? FirstBeside(ParseResult parsed, params IReadOnlyCollection<Option> these) =>
        Given(parsed, these).FirstOrDefault()?.Option;

    /// <summary>The value of a flag in the result of <see cref="Of"/>; null if not given.</summary>
    public static string? Value(ImmutableArray<string> arguments, string flag) =>
        arguments.FirstOrDefault(argument => argument.StartsWith($"{flag}=", StringComparison.Ordinal))?[(flag.Length + 1)..];

    private static IEnumerable<OptionResult> Given(ParseResult parsed, IReadOnlyCollection<Option> except) =>
        parsed.CommandResult.Children.OfType<OptionResult>().Where(result => !result.Implicit && !except.Contains(result.Option));

    private static string Text(OptionResult given) => given switch
    {
        { Tokens: [] } => given.Option.Name,
        { Option.Name: NetworkChoice.FlagName } when NetworkChoice.IsFile(given.Tokens[0].Value) =>
            $"{given.Option.Name}={Path.GetFullPath(given.Tokens[0].Value)}",
        { Option.Name: FromFlag } when ModelPlace.Find(given.Tokens[0].Value) is Result<ModelPlace>.Ok({ Ships: true } shipped) =>
            $"{FromFlag}={shipped.Name}",
        { Option: PlaceOption } => $"{given.Option.Name}={Path.GetFullPath(given.Tokens[0].Value)}",
        _ => $"{given.Option.Name}={given.Tokens[0].Value}",
    };
}
