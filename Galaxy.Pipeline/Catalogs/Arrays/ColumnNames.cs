using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>What people call the arrays of a file, the likeliest first.</summary>
internal static class ColumnNames
{
    public static ImmutableArray<string> Pictures { get; } =
        ["images", "image", "imgs", "img", "pictures", "x", "x_train", "train_images", "data", "image_array"];

    public static ImmutableArray<string> Labels { get; } =
        ["labels", "label", "ans", "y", "y_train", "train_labels", "target", "targets", "class", "classes", "answers"];

    public static ImmutableArray<string> Ids { get; } =
        ["id_str", "id", "ids", "galaxyid", "objid", "dr7objid", "iauname", "object_id", "asset_id", "names", "name"];

    public static ImmutableArray<string> ClassNames { get; } = ["class_names", "label_names", "classes", "names"];

    /// <summary>How early a name stands in a list; the list's length if it is not there.</summary>
    public static int Rank(this ImmutableArray<string> names, string name) =>
        names.IndexOf(name.ToLowerInvariant()) is >= 0 and int place ? place : names.Length;

    /// <summary>Those that people give these names, the likeliest first.</summary>
    public static IEnumerable<StoredArray> Named(this IEnumerable<StoredArray> arrays, ImmutableArray<string> names) =>
        arrays.Where(array => names.Rank(array.LastName) < names.Length).OrderBy(array => names.Rank(array.LastName));
}
