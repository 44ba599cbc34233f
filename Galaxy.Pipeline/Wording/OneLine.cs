namespace Galaxy.Pipeline.Wording;

/// <summary>Makes text from a file fit for a message: names in it may contain anything, at any length.</summary>
internal static class OneLine
{
    private const int Longest = 1000;

    /// <summary>The text as <see cref="ShownText"/> shows it, cut if too long.</summary>
    public static string Of(string text) => ShownText.Of(text.Length <= Longest ? text : $"{text.AsSpan(0, Cut(text))}…");

    /// <summary>Never cuts a character in half.</summary>
    private static int Cut(string text) => char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
}
