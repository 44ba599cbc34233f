namespace Galaxy.Pipeline.Data;

/// <summary>Pictures that nothing can be learned from: blank ones, and classes whose pictures are all identical.</summary>
internal static class UninformativeImages
{
    /// <summary>
    /// A line for those of one color (a single pixel shows what it can), and one for every class, or once for all, whose pictures are
    /// identical.
    /// </summary>
    /// <param name="directory">Where they are, for the message.</param>
    /// <param name="dataset">The images, at least one.</param>
    public static IEnumerable<string> Warnings(string directory, Dataset dataset) =>
        [.. Constant(directory, dataset), .. Alike(directory, dataset)];

    private static IEnumerable<string> Constant(string directory, Dataset dataset)
    {
        LabeledImage[] constant = [.. dataset.Images.Where(image => image.Image.Height * image.Image.Width > 1 && image.Image.IsConstant)];
        if (constant.Length > 0)
            yield return $"{directory}: {Quantity.Count(constant.Length)} of {Plural.Of(dataset.Count, "picture")} "
                + $"{(constant.Length == 1 ? "shows" : "show")} nothing: all pixels that the network sees are the same "
                + $"(first '{constant[0].Name}'); leave such pictures out.";
    }

    private static IEnumerable<string> Alike(string directory, Dataset dataset)
    {
        if (dataset.Count > 1 && AreAlike(dataset.Images))
            return [$"{directory}: all {Quantity.Count(dataset.Count)} pictures show the same; there is nothing to tell apart."];
        return dataset.Images
            .GroupBy(image => image.Label)
            .Where(ofClass => ofClass.Skip(1).Any() && AreAlike(ofClass))
            .Select(ofClass =>
                $"{directory}: all {Quantity.Count(ofClass.Count())} pictures of class '{dataset.Classes[ofClass.Key]}' show the "
                    + "same; the network learns that one picture.");
    }

    private static bool AreAlike(IEnumerable<LabeledImage> images) => images.DistinctBy(image => image.Key).Take(2).Count() == 1;
}
