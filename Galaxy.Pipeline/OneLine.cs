namespace Galaxy.Pipeline;

/// <summary>Makes text from a file fit to be shown: names in it may hold anything, of any length.</summary>
internal static class OneLine
{
    private const int Longest = 400;

    /// <summary>The text without control characters, cut where it gets too long.</summary>
    public static string Of(string text)
    {
        string shown = text.Length <= Longest ? text : $"{text.AsSpan(0, Longest)}…";
        return string.Create(shown.Length, shown, (line, source) =>
        {
            for (int index = 0; index < line.Length; index++)
                line[index] = char.IsControl(source[index]) ? '\uFFFD' : source[index];
        });
    }
}
