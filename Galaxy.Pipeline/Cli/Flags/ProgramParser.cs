using System.CommandLine;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>How every command line is parsed: one that was typed, one that a run recorded, one that <c>help</c> makes.</summary>
internal static class ProgramParser
{
    private const string DefaultVerb = "train";

    private static readonly string[] AboutProgram = ["--help", "-h", "-?", "/?", "/h", "--version"];

    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>
    /// Parses a command line. System.CommandLine drops a first word that ends in the program's name, so it is always given that name
    /// first and drops no word of the user's.
    /// </summary>
    /// <param name="root">The program, not one of its verbs.</param>
    /// <param name="arguments">The command line without the program's name; without a verb it is the default one's.</param>
    public static ParseResult Parse(Command root, IReadOnlyList<string> arguments) => root.Parse([root.Name, .. WithVerb(arguments)], Parsing);

    /// <summary>Flags without a verb are the default verb's.</summary>
    private static IReadOnlyList<string> WithVerb(IReadOnlyList<string> arguments)
    {
        bool hasVerb = arguments is [var first, ..] && (!first.StartsWith('-') || AboutProgram.Contains(first));
        return hasVerb ? arguments : [DefaultVerb, .. arguments];
    }
}
