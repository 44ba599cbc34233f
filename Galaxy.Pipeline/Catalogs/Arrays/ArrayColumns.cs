using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>Finds what is said of the pictures in the arrays beside them.</summary>
internal static class ArrayColumns
{
    /// <summary>The array of the pictures' classes; null if none is wanted.</summary>
    public static Result<StoredArray?> LabelsOf(string place, ImmutableArray<StoredArray> arrays, PictureStack stack, CatalogOptions options)
    {
        if (!options.NeedsLabels)
            return Result.Ok<StoredArray?>(null);
        if (options.LabelColumn is { } name)
            return Named(place, arrays, name, stack).Map<StoredArray?>(array => array);
        StoredArray? found = arrays.Named(ColumnNames.Labels)
            .Concat(arrays.Where(array => array.LastName.StartsWith("label", StringComparison.OrdinalIgnoreCase)))
            .Where(array => Fits(array, stack))
            .OrderBy(array => array.Group != stack.Array.Group)
            .FirstOrDefault();
        return found is not null
            ? Result.Ok<StoredArray?>(found)
            : new Problem(
                place, $"no array has the classes of its {Quantity.Count(stack.Shape.Count)} pictures; it has {StackChoice.Listed(arrays)}",
                arrays.Length > 1
                    ? "Name the array of classes with --label-column"
                    : "Save pictures and classes together: numpy.savez(\"galaxies.npz\", images=images, labels=labels)");
    }

    /// <summary>Whether it has a value, or a row of them, for each picture.</summary>
    private static bool Fits(StoredArray array, PictureStack stack) =>
        array != stack.Array && array.Shape.Length is 1 or 2 && array.Rows == stack.Shape.Count;

    private static Result<StoredArray> Named(string place, ImmutableArray<StoredArray> arrays, string name, PictureStack stack) =>
        StackChoice.Named(place, arrays, name).Bind(array => Fits(array, stack)
            ? Result.Ok(array)
            : new Problem(place, $"{array} has no value for each of the {Quantity.Count(stack.Shape.Count)} pictures",
                "Name an array of as many values with --label-column or --id-column"));

    /// <summary>The names of classes that are numbers; empty if nobody says.</summary>
    public static Result<ImmutableArray<string>> NamesOf(
        ImmutableArray<StoredArray> arrays, StoredArray? column, PublishedClasses? published) =>
        published is null && column is not null && arrays
            .Named(ColumnNames.ClassNames)
            .FirstOrDefault(array => array.Element.Kind == ElementKind.Text && array.Rows < column.Rows) is { } names
            ? names.ReadTexts().Map(texts => texts.ToImmutableArray())
            : Result.Ok(published?.Names ?? []);

    /// <summary>What the pictures are called; null if nothing says.</summary>
    public static Result<string[]?> IdsOf(string place, ImmutableArray<StoredArray> arrays, PictureStack stack, CatalogOptions options)
    {
        if (options.IdColumn is { } name)
            return Named(place, arrays, name, stack).Bind(Texts).Map<string[]?>(texts => texts);
        StoredArray? found = arrays.Named(ColumnNames.Ids).FirstOrDefault(array =>
            Fits(array, stack) && array.Shape.Length == 1 && array.Element.Kind is not (ElementKind.Float or ElementKind.Other));
        return found is null ? Result.Ok<string[]?>(null) : Texts(found).Map<string[]?>(texts => texts);
    }

    /// <summary>Identifiers exceed 2⁵³, so that whole numbers stay whole.</summary>
    private static Result<string[]> Texts(StoredArray array) => array.Element.Kind switch
    {
        ElementKind.Text => array.ReadTexts(),
        ElementKind.Float => array.ReadAll<double>().Map(numbers => Array.ConvertAll(numbers, number => $"{number}")),
        _ => array.ReadAll<Int128>().Map(numbers => Array.ConvertAll(numbers, number => $"{number}")),
    };
}
