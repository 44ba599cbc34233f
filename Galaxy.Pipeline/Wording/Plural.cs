namespace Galaxy.Pipeline.Wording;

/// <summary>Counts in words.</summary>
internal static class Plural
{
    /// <summary><c>1 image</c>, <c>2 images</c>.</summary>
    public static string Of(int count, string thing) => count == 1 ? $"1 {thing}" : $"{Quantity.Count(count)} {thing}s";
}
