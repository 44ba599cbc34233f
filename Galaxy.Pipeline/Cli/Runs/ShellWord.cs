namespace Galaxy.Pipeline.Cli;

/// <summary>Writes an argument so that a POSIX shell reads it as the same one word.</summary>
internal static class ShellWord
{
    private const string Harmless = "@%+=:,./-_";

    public static string Of(string argument) => argument.Length > 0 && argument.All(IsHarmless)
        ? argument
        : $"'{argument.Replace("'", @"'\''")}'";

    private static bool IsHarmless(char letter) => char.IsAsciiLetterOrDigit(letter) || Harmless.Contains(letter);
}
