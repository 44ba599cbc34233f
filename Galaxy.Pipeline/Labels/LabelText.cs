using System.Globalization;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Tables;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Labels;

/// <summary>Checks what people type. A label must be a name that a class can have, and that a table of pictures can say.</summary>
internal static class LabelText
{
    /// <summary>The most letters of a label, and of a name of a person.</summary>
    public const int Longest = 100;

    /// <summary>A spreadsheet would take it for a formula, or a table for a list.</summary>
    private const string Refused = "=+-@'[＝＋－＠";

    /// <summary>A label in composed form; in the spelling of a class that is there already, if it is that one.</summary>
    /// <param name="given">What was typed.</param>
    /// <param name="known">The classes and labels that are there.</param>
    public static Result<string> Label(string given, IEnumerable<string> known)
    {
        string label = Nfc.Of(given.Trim());
        return known.FirstOrDefault(name => IsSame(name, label)) is { } same
            ? Result.Ok(same)
            : ProblemOf(label) is { } problem
                ? new Problem("Label", $"'{OneLine.Of(label)}' cannot name a class: {problem}", "Give it another name")
                : Result.Ok(label);
    }

    /// <summary>The name of whoever labels; may be empty.</summary>
    public static Result<string> Who(string given)
    {
        string who = Nfc.Of(given.Trim());
        return who.Length > Longest || who.EnumerateRunes().Any(ShownText.IsUnseen)
            ? new Problem("Who", $"a name has at most {Longest} letters, on one line", "Give a shorter one")
            : Result.Ok(who);
    }

    private static bool IsSame(string name, string label) =>
        name == label || (label.Length > 0 && !ClassFolders.Others([label], [name]).Any());

    private static string? ProblemOf(string label) => label switch
    {
        { Length: > Longest } => $"it is longer than {Longest} letters",
        _ when ClassNames.ProblemOf(label) is { } problem => problem,
        _ when DeviceName.Is(label) => "Windows keeps this name for a device",
        _ when label.EnumerateRunes().Any(ShownText.IsUnseen) => "it has an invisible character",
        _ when Refused.Contains(label[0], StringComparison.Ordinal) => $"it begins with {label[0]}",
        _ when MissingValue.Is(label) => "it is a word for a missing value",
        _ when double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "it is a number",
        _ => null,
    };
}
