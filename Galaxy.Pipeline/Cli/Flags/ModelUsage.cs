using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>
/// Help of verbs whose model may be left out. What follows it stands in its place then, so the parser holds the last argument for optional, and says
/// so.
/// </summary>
internal sealed partial class ModelUsage(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    /// <summary>Help is shown without the arguments that a verb needs.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Corrects the help of a program.</summary>
    public static void Correct(RootCommand root)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        option.Action = new ModelUsage((SynchronousCommandLineAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        using StringWriter text = new();
        parseResult.InvocationConfiguration.Output = text;
        int code = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(Arguments().Replace($"{text}", match =>
            $"[{ModelArgument.Shown}] {match.Groups["arguments"].Value.Replace("[", "").Replace("]", "")} [options]"));
        return code;
    }

    [GeneratedRegex($@"\[{ModelArgument.Shown} (?<arguments>[^\r\n]+)\] \[options\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arguments();
}
