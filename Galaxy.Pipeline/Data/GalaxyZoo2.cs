namespace Galaxy.Pipeline.Data;

/// <summary>The questions of Galaxy Zoo 2, which number themselves: <c>t01_smooth_or_features</c>.</summary>
internal static class GalaxyZoo2
{
    /// <summary>The number of a question; null if it is none of Galaxy Zoo 2's.</summary>
    public static int? NumberOf(string question) =>
        question is ['t', var tens, var ones, '_', ..] && char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones)
            ? (tens - '0') * 10 + ones - '0'
            : null;
}
