using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>Finds the pictures among the arrays of a file.</summary>
internal static class StackChoice
{
    private const string Training = "train";
    private const int MostListed = 10;

    /// <summary>The array that the user names; else the one with the likeliest name; else the largest that can be pictures.</summary>
    /// <param name="place">The file.</param>
    /// <param name="arrays">All that it holds.</param>
    /// <param name="options">May name the array.</param>
    public static Result<StoredArray> Of(string place, ImmutableArray<StoredArray> arrays, CatalogOptions options)
    {
        if (options.FileColumn is { } name)
            return Named(place, arrays, name).Bind(array => IsStack(array) ? Result.Ok(array) : NoPictures(place, [array]));
        if (arrays
            .Where(IsStack)
            .OrderBy(array => ColumnNames.Pictures.Rank(array.LastName))
            .ThenBy(array => !array.Name.Contains(Training, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(array => array.Rows * array.RowBytes)
            .FirstOrDefault() is not { } best)
        {
            return NoPictures(place, arrays);
        }

        int alike = arrays.Count(array => IsLike(array, best));
        return alike > 1 && StackShape.Of(best.Shape)!.Single && !ColumnNames.Pictures.Contains(best.LastName.ToLowerInvariant())
            ? Apart(place, best, alike)
            : Result.Ok(best);
    }

    /// <summary>The array of a name, whatever the case of its letters.</summary>
    public static Result<StoredArray> Named(string place, ImmutableArray<StoredArray> arrays, string name) =>
        (arrays.FirstOrDefault(array => array.Name == name)
            ?? arrays.FirstOrDefault(array => array.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) is { } found
            ? Result.Ok(found)
            : new Problem(place, $"it has no array '{name}'; it has {Listed(arrays)}", "Name one of these");

    /// <summary>The arrays in words.</summary>
    public static string Listed(ImmutableArray<StoredArray> arrays) => arrays.IsEmpty
        ? "no array at all"
        : string.Join(", ", arrays.Take(MostListed)) + (arrays.Length > MostListed ? $" and {arrays.Length - MostListed} more" : "");

    /// <summary>Other arrays that are as likely to be pictures: those of as many axes.</summary>
    private static IEnumerable<StoredArray> Others(ImmutableArray<StoredArray> arrays, StoredArray chosen) =>
        arrays.Where(array => array != chosen && IsStack(array) && array.Shape.Length == chosen.Shape.Length && chosen.Shape.Length > 2);

    /// <summary>What is not used of them, a line each; the first ten of them.</summary>
    public static IEnumerable<string> Unused(ImmutableArray<StoredArray> arrays, StoredArray chosen)
    {
        StoredArray[] others = [.. Others(arrays, chosen)];
        foreach (StoredArray other in others.Take(MostListed))
            yield return $"Not used: {other}; --file-column names another array of pictures.";
        if (others.Length > MostListed)
            yield return $"Not used either: {Plural.Of(others.Length - MostListed, "more array")} of pictures.";
    }

    private static bool IsLike(StoredArray array, StoredArray other) => array.Shape.SequenceEqual(other.Shape) && array.Element == other.Element;

    private static Problem Apart(string place, StoredArray first, int alike) => new(
        place, $"it has {Quantity.Count(alike)} arrays of a picture each, {first} and others like it, and no array of all of them",
        "Stack them into one array, N×H×W×3, or name one of them with --file-column");

    private static bool IsStack(StoredArray array) => array.Element.IsNumber && StackShape.Of(array.Shape) is not null;

    private static Problem NoPictures(string place, ImmutableArray<StoredArray> arrays)
    {
        StoredArray? bands = arrays.FirstOrDefault(array => array.Element.IsNumber && StackShape.Bands(array.Shape) > 0);
        if (bands is not null)
        {
            return new Problem(place, $"its pictures {bands} have {StackShape.Bands(bands.Shape)} bands, which are neither gray nor three colors",
                "Save three of the bands, in the order g, r, z");
        }

        return arrays is [{ Element.Kind: ElementKind.Other } unread]
            ? new Problem(
                place,
                $"its elements are {unread.Element}"
                    + $"{(unread.Element.Unread == ElementType.Objects ? ", which are never loaded, since loading may run any code" : "")}",
                "Save the pictures as an array of numbers, N×H×W×3")
            : new Problem(place, $"there are no pictures inside; it has {Listed(arrays)}",
                "Give a file with an array of pictures: N×H×W×3, N×3×H×W or N×H×W");
    }
}
