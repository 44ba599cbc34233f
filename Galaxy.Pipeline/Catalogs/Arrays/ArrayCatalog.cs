using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Tables;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>Makes a catalog of the arrays in a file: one holds the pictures, another their classes, a third what they are called.</summary>
internal static class ArrayCatalog
{
    /// <summary>The most bytes of pictures that a byte of a file holds.</summary>
    private const long MostPerByte = 2048;

    /// <summary>What <c>form</c> is for HDF5.</summary>
    public const string Hdf5 = "HDF5";

    /// <param name="place">The file.</param>
    /// <param name="form">What kind of file it is: <c>HDF5</c>.</param>
    /// <param name="arrays">All that it holds.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="opened">What the arrays are read from.</param>
    public static Result<Catalog> Of(
        string place, string form, ImmutableArray<StoredArray> arrays, CatalogOptions options, IDisposable opened) =>
        (from ruled in options.Rule is null ? Result.Done : NoRule()
         from array in StackChoice.Of(place, arrays, options)
         from there in CheckSize(place, array)
         from readable in array.Check()
         from stack in PictureStack.Of(array, StackShape.Of(array.Shape)!)
         from column in ArrayColumns.LabelsOf(place, arrays, stack, options)
         from published in PublishedClasses.Of(form == Hdf5, stack, column)
         from names in ArrayColumns.NamesOf(arrays, column, published)
         from labels in column is null ? Result.Ok<ClassLabels?>(null) : LabelColumn.Read(column, names).Map<ClassLabels?>(labels => labels)
         from ids in ArrayColumns.IdsOf(place, arrays, stack, options)
         let notes = NotesOf(Path.GetFileName(place), labels, new RowIds(ids))
         from some in labels is { Names.IsEmpty: true } ? new RowsProblem(NoClass(column!), notes.Kept) : Result.Done
         select Of(
             place, FormOf(form, array, column, published), stack, labels, new RowIds(ids),
            [.. Findings(arrays, stack, published), .. Mixture(column, labels)],
             notes, opened))
        .MapProblem(problem => problem.Thing == place ? problem : problem with { Thing = place, What = $"'{problem.Thing}': {problem.What}" });

    /// <summary>Nothing packs pictures as tightly as a hostile file claims.</summary>
    private static Result<Unit> CheckSize(string place, StoredArray array)
    {
        long bytes = ContentStamp.Of(place)?.Length ?? 0;
        return array.Rows > int.MaxValue || array.Rows > (bytes + 1) * MostPerByte / Math.Max(1, array.RowBytes)
            ? new Problem(
                array.Name, $"it claims {Quantity.Count(array.Rows)} pictures, but the file has only {Quantity.Count(bytes)} bytes",
                "Fetch the file again")
            : Result.Done;
    }

    private static Problem NoRule() => new(
        "--rule", "a rule makes classes of the columns of a table, and arrays have none",
        "Leave it out, or name an array of classes with --label-column");

    private static Problem NoClass(StoredArray column) =>
        new(column.Name, $"no picture has a class: its {(column.Element.IsNumber ? "numbers are all negative" : "texts are all empty")}",
            "Name another array with --label-column");

    private static RowNotes NotesOf(string file, ClassLabels? labels, RowIds ids)
    {
        RowNotes notes = ids.Notes(file);
        for (int row = 0; row < labels?.Labels.Length; row++)
        {
            if (labels.Labels[row] is null)
                notes.Add(NoteKind.NoLabel, row, $"{file}#{row}");
        }

        return notes;
    }

    private static IEnumerable<string> Mixture(StoredArray? column, ClassLabels? labels) =>
        column?.Element.Kind == ElementKind.Text && ClassValues.MixtureOf(labels!.Names) is { } mixture ? [$"'{column.Name}' {mixture}."] : [];

    private static Catalog Of(
        string place, string form, PictureStack stack, ClassLabels? labels, RowIds ids, ImmutableArray<string> findings, RowNotes notes,
        IDisposable opened) => new ListedCatalog(Pictures(place, stack, labels, ids))
        {
            Place = place,
            Form = form,
            Classes = labels?.Names ?? [],
            Findings = [.. findings, .. notes.Lines()],
            Notes = [.. notes.Kept],
            Opened = opened,
        };

    /// <summary>The pictures that have a class, or all.</summary>
    private static PictureEntry[] Pictures(string place, PictureStack stack, ClassLabels? labels, RowIds ids)
    {
        ContentStamp? stamp = ContentStamp.Of(place);
        string file = Path.GetFileName(place);
        return
        [
            .. Enumerable.Range(0, (int)stack.Shape.Count).Where(index => labels is null || labels.Labels[index] is not null)
                .Select(index => new ArrayEntry(stack, index, stamp)
                {
                    Id = ids.Of(index),
                    Name = $"{file}#{index}",
                    Label = labels?.Labels[index] ?? 0,
                }),
        ];
    }

    private static string FormOf(string form, StoredArray array, StoredArray? column, PublishedClasses? published)
    {
        string names = string.Join(", ", new[] { array.Name, column?.Name }.Where(name => !string.IsNullOrEmpty(name)));
        return $"{published?.Set ?? form}{(names.Length > 0 ? $" ({names})" : "")}";
    }

    private static ImmutableArray<string> Findings(
        ImmutableArray<StoredArray> arrays, PictureStack stack, PublishedClasses? published) =>
    [
        Finding(stack),
        .. published is null ? Array.Empty<string>() : [$"Taken for {published.Set}: its classes have the names that its authors publish."],
        .. StackChoice.Unused(arrays, stack.Array),
    ];

    private static string Finding(PictureStack stack) =>
        $"{Plural.Of((int)stack.Shape.Count, "picture")} of {stack.Shape.Height}×{stack.Shape.Width} pixels, "
            + $"{stack.Array.Element}, {Meaning(stack.Scale)}.";

    private static string Meaning(PixelScale scale) => scale switch
    {
        PixelScale.Unit => "taken as 0 to 1",
        PixelScale.SignedUnit => "taken as −1 to 1",
        PixelScale.SixteenBits => "taken as 0 to 65,535",
        PixelScale.Flux => "taken as measured light and stretched; of three bands the last is red",
        _ => "taken as 0 to 255",
    };
}
