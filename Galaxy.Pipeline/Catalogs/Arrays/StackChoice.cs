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
        return arrays
            .Where(IsStack)
            .OrderBy(array => ColumnNames.Pictures.Rank(array.LastName))
            .ThenBy(array => !array.Name.Contains(Training, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(array => array.Rows * array.RowBytes)
            .FirstOrDefault() is { } best ? Result.Ok(best) : NoPictures(place, arrays);
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
    public static IEnumerable<StoredArray> Others(ImmutableArray<StoredArray> arrays, StoredArray chosen) =>
        arrays.Where(array => array != chosen && IsStack(array) && array.Shape.Length == chosen.Shape.Length && chosen.Shape.Length > 2);

    private static bool IsStack(StoredArray array) => array.Element.IsNumber && StackShape.Of(array.Shape) is not null;

    private static Problem NoPictures(string place, ImmutableArray<StoredArray> arrays)
    {
        StoredArray? bands = arrays.FirstOrDefault(array => array.Element.IsNumber && StackShape.Bands(array.Shape) > 0);
        if (bands is not null)
        {
            return new Problem(place, $"its pictures {bands} have {StackShape.Bands(bands.Shape)} bands, which are neither gray nor three colors",
                "Save three of the bands, in the order g, r, z");
        }

        return arrays.FirstOrDefault(array => array.Element.Kind == ElementKind.Other) is { } objects && arrays.Length == 1
            ? new Problem(
                place, $"its elements are Python objects or records ({objects.Element}), which are never loaded, since loading may run any code",
                "Save the pictures as an array of numbers, N×H×W×3")
            : new Problem(place, $"there are no pictures inside; it has {Listed(arrays)}",
                "Give a file with an array of pictures: N×H×W×3, N×3×H×W or N×H×W");
    }
}
