namespace Galaxy.Pipeline.Wording;

/// <summary>Converts names of file fields.</summary>
internal static class CamelCase
{
    /// <summary><c>learningRate</c> as <c>learning rate</c>.</summary>
    public static string ToWords(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
