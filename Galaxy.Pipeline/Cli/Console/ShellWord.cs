using System.Text;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>Quotes an argument so that a POSIX shell reads it as one word, and a terminal shows exactly what to type.</summary>
internal static class ShellWord
{
    private const string Harmless = "@%+=:,./-_";

    /// <summary>What <see cref="ShownText"/> would replace is written as octal bytes: <c>$'\033'</c>.</summary>
    public static string Of(string argument)
    {
        if (argument.EnumerateRunes().Any(ShownText.IsUnseen))
            return $"$'{string.Concat(argument.EnumerateRunes().Select(Escaped))}'";
        return argument.Length > 0 && argument.All(IsHarmless) ? argument : $"'{argument.Replace("'", @"'\''")}'";
    }

    private static bool IsHarmless(char letter) => char.IsAsciiLetterOrDigit(letter) || Harmless.Contains(letter);

    private static string Escaped(Rune rune) => ShownText.IsUnseen(rune)
        ? string.Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(part => $"\\{Convert.ToString(part, 8).PadLeft(3, '0')}"))
        : rune.Value is '\'' or '\\' ? $"\\{rune}" : rune.ToString();
}
