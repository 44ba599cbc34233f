using System.Collections.Immutable;
using Galaxy.Pipeline.Inspections;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>What there is to say of a set of pictures, in lines.</summary>
internal static class DataText
{
    private const int MostShown = 10;
    private const int MostSizes = 3;
    private const int MostNames = 4;

    /// <summary>Counts, sizes and light.</summary>
    public static IEnumerable<string> Lines(DataInspection data)
    {
        yield return $"{data.Place}: {data.Form}, {Plural.Of(data.Listed.Count, "picture")}, "
            + $"of which {Quantity.Count(data.Pictures.Length)} can be read.";
        if (data.Sides is { } sides)
            yield return $"Sizes: {Sizes(data)}; shorter sides of {Whole(sides)} pixels.";
        if (data.Bytes is { } bytes)
            yield return $"Files: {Quantity.Kilobytes(bytes.Median)} kB in the median, "
                + $"90 % from {Quantity.Kilobytes(bytes.Low)} to {Quantity.Kilobytes(bytes.High)}.";
        if (data is { Brightness: { } brightness, Contrast: { } contrast })
            yield return $"Light: mean luma of {Whole(brightness)}, deviation of {Whole(contrast)}, of 255.";
    }

    /// <summary>What should be looked at, a line each.</summary>
    public static IEnumerable<string> Warnings(DataInspection data) =>
    [
        .. data.Notes,
        .. Groups(data, data.Identical, "identical pictures"),
        .. Groups(data, data.SameSky, "pictures of the same sky that differ in quality, scale or orientation"),
        .. data.InSeveralClasses.Any()
            ? [$"{Plural.Of(data.InSeveralClasses.Count(), "group")} of these are in more than one class "
                + $"(first: {Names(data, data.InSeveralClasses.First())})."]
            : ImmutableArray<string>.Empty,
        .. data.Unreadable.Folded().Take(MostShown).Select(problem => $"Cannot be read: {problem}"),
        .. data.Unreadable.Length > MostShown
            ? [$"{Quantity.Count(data.Unreadable.Length)} cannot be read in all; --json and --html list them."]
            : ImmutableArray<string>.Empty,
    ];

    /// <summary>Names of a group's pictures, cut after a few.</summary>
    public static string Names(DataInspection data, ImmutableArray<int> group) =>
        string.Join(", ", group.Take(MostNames).Select(index => data.Listed[index].Name)) + (group.Length > MostNames ? ", …" : "");

    /// <summary>The most frequent sizes.</summary>
    public static string Sizes(DataInspection data)
    {
        (int Width, int Height, int Count)[] sizes = [.. data.Sizes];
        string others = sizes.Length > MostSizes ? $", and {Plural.Of(sizes.Length - MostSizes, "other")}" : "";
        return string.Join(", ", sizes.Take(MostSizes).Select(size => $"{size.Width}×{size.Height} ({Quantity.Count(size.Count)})")) + others;
    }

    /// <summary>A spread of whole numbers: <c>424 (5 to 95 %: 300 to 512)</c>.</summary>
    public static string Whole(Spread spread) =>
        $"{Quantity.Count((long)spread.Median)} (5 to 95 %: {Quantity.Count((long)spread.Low)} to {Quantity.Count((long)spread.High)})";

    private static IEnumerable<string> Groups(DataInspection data, ImmutableArray<ImmutableArray<int>> groups, string what) => groups.IsEmpty
        ? []
        : [$"{Plural.Of(groups.Length, "group")} of {what}, "
            + $"{Quantity.Count(groups.Sum(group => group.Length))} in all (first: {Names(data, groups[0])})."];
}
