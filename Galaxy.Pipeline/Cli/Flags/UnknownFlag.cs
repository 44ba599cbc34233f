using System.CommandLine;
using Galaxy.Generators.Language;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>Says of a flag that a verb has not got which one was probably meant.</summary>
internal static class UnknownFlag
{
    /// <param name="verb">The verb that was given it.</param>
    /// <param name="flag">The word, perhaps with a value behind <c>=</c>.</param>
    public static string Message(Command verb, string flag)
    {
        string name = flag.Split('=')[0];
        string missing = $"There is no flag {OneLine.Of(name)}.";
        return NearestName.Among(Flags(verb), name) is { } nearest ? $"{missing} Did you mean {nearest}?" : missing;
    }

    /// <summary>Its own, and those that every verb has from the program.</summary>
    private static IEnumerable<string> Flags(Command verb) =>
        verb.Options.Concat(verb.Parents.OfType<Command>().SelectMany(program => program.Options)).Select(option => option.Name);
}
