using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Says what was found at a path.</summary>
internal static class CatalogLine
{
    private const int MostClasses = 12;

    /// <summary>One line: the form, and how many pictures of each class.</summary>
    public static Unit Say(Reporter reporter, string place, string form, ImmutableArray<string> classes, PictureListing listing)
    {
        int[] counts = new int[classes.Length];
        foreach (PictureEntry picture in listing.Images)
            counts[picture.Label]++;
        reporter.Say(Of(place, form, listing.Images.Length, classes, counts));
        return default;
    }

    /// <summary>The line.</summary>
    /// <param name="place">The path.</param>
    /// <param name="form">The form in words.</param>
    /// <param name="pictures">How many there are.</param>
    /// <param name="classes">The names of the classes.</param>
    /// <param name="counts">How many are of each.</param>
    public static string Of(string place, string form, int pictures, ImmutableArray<string> classes, IReadOnlyList<int> counts)
    {
        string more = classes.Length > MostClasses ? $", and {Quantity.Count(classes.Length - MostClasses)} more classes" : "";
        string shares = string.Join(", ", classes.Take(MostClasses).Select((name, label) => $"{Quantity.Count(counts[label])} {name}"));
        return $"{place}: {form}, {Plural.Of(pictures, "picture")}{(classes.IsEmpty ? ", without classes" : $": {shares}{more}")}.";
    }
}
