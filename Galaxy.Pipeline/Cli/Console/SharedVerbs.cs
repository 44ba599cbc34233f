using System.Collections.Immutable;
using System.CommandLine;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>
/// The one rule for processes that were started together: these verbs share their work among all of them. Any other verb, which would gain
/// nothing, is done by the first rank, and the others wait for its end.
/// </summary>
internal static class SharedVerbs
{
    /// <summary>Their names, as in the help.</summary>
    public static ImmutableArray<string> Names { get; } = ["train", "compare", "evaluate", "predict"];

    /// <summary>The flag with which <c>bench</c> is one of them.</summary>
    public const string BenchRanks = "--ranks";

    /// <summary>Whether this process has part in a verb.</summary>
    public static bool Does(this Terminal terminal, ParseResult parsed) =>
        terminal.Ranks.IsFirst
        || Names.Contains(parsed.CommandResult.Command.Name)
        || parsed.CommandResult.Command.Options.Any(option => option.Name == BenchRanks && parsed.GetResult(option) is { Implicit: false });
}
