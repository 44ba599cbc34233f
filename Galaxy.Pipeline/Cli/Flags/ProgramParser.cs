using System.CommandLine;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>Parses every command line: a typed one, one that a run recorded, and one that <c>help</c> builds.</summary>
internal static class ProgramParser
{
    private const string DefaultVerb = "train";

    private static readonly string[] AboutProgram = ["--help", "-h", "-?", "/?", "/h", "--version"];

    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>
    /// Parses a command line. System.CommandLine drops a first word that ends in the program's name, so it is always given that name
    /// first and drops none of the user's words.
    /// </summary>
    /// <param name="root">The program, not one of its verbs.</param>
    /// <param name="arguments">The command line without the program's name; without a verb, the default verb is used.</param>
    public static ParseResult Parse(Command root, IReadOnlyList<string> arguments) => root.Parse([root.Name, .. WithVerb(arguments)], Parsing);

    /// <summary>Flags without a verb belong to the default verb.</summary>
    private static IReadOnlyList<string> WithVerb(IReadOnlyList<string> arguments)
    {
        bool hasVerb = arguments is [var first, ..] && (!first.StartsWith('-') || AboutProgram.Contains(first));
        return hasVerb ? arguments : [DefaultVerb, .. arguments];
    }
}
