using System.CommandLine;
using Galaxy.Generators.Language;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>Suggests which flag was meant by one that a verb does not have.</summary>
internal static class UnknownFlag
{
    /// <param name="verb">The verb.</param>
    /// <param name="flag">The word, perhaps with a value after <c>=</c>.</param>
    public static string Message(Command verb, string flag)
    {
        string name = flag.Split('=')[0];
        string missing = $"There is no flag {OneLine.Of(name)}.";
        return NearestName.Among(Flags(verb), name) is { } nearest ? $"{missing} Did you mean {nearest}?" : missing;
    }

    /// <summary>The verb's own flags, and those of the program.</summary>
    private static IEnumerable<string> Flags(Command verb) =>
        verb.Options.Concat(verb.Parents.OfType<Command>().SelectMany(program => program.Options)).Select(option => option.Name);
}
