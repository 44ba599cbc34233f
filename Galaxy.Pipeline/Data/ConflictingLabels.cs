namespace Galaxy.Pipeline.Data;

/// <summary>Pictures that are in the folders of two classes: one of their labels must be wrong.</summary>
internal static class ConflictingLabels
{
    /// <summary>One line with their count and the first of them, or nothing.</summary>
    /// <param name="directory">Where the folders are, for the message.</param>
    /// <param name="dataset">The images.</param>
    public static IEnumerable<string> Warnings(string directory, Dataset dataset)
    {
        (string First, string Second)[] pairs = [.. dataset.Images
            .GroupBy(image => image.Key)
            .Where(identical => identical.DistinctBy(image => image.Label).Skip(1).Any())
            .Select(identical => (identical.First().Name, identical.First(image => image.Label != identical.First().Label).Name))];
        if (pairs.Length > 0)
            yield return $"{directory}: {Plural.Of(pairs.Length, "picture")} {(pairs.Length == 1 ? "is" : "are")} in the folders of "
                + $"two classes (first '{pairs[0].First}' and '{pairs[0].Second}'); delete the wrong one.";
    }
}
