using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Inspections;

/// <summary>A set of pictures, looked through.</summary>
internal sealed record DataInspection
{
    /// <summary>The path it was found at.</summary>
    public required string Place { get; init; }

    /// <summary>Its form in words.</summary>
    public required string Form { get; init; }

    /// <summary>The classes' names; empty if pictures have none.</summary>
    public required ImmutableArray<string> Classes { get; init; }

    /// <summary>All pictures that are listed, in the catalog's order.</summary>
    public required IReadOnlyList<PictureEntry> Listed { get; init; }

    /// <summary>Those that can be read.</summary>
    public required ImmutableArray<InspectedPicture> Pictures { get; init; }

    /// <summary>Why the others cannot.</summary>
    public required ImmutableArray<Problem> Unreadable { get; init; }

    /// <summary>What the catalog tells of itself, and what is not read in it.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>Groups of pictures whose pixels are equal; indices of <see cref="Listed"/>.</summary>
    public required ImmutableArray<ImmutableArray<int>> Identical { get; init; }

    /// <summary>Groups of pictures of the same sky that are not all identical.</summary>
    public required ImmutableArray<ImmutableArray<int>> SameSky { get; init; }

    /// <summary>Shorter sides in pixels.</summary>
    public Spread? Sides => Spread.Of(Pictures.Select(picture => (double)picture.Side));

    /// <summary>Bytes of the files.</summary>
    public Spread? Bytes => Spread.Of(Pictures.Where(picture => picture.Bytes is not null).Select(picture => (double)picture.Bytes!));

    /// <summary>Mean luma, 0 to 255.</summary>
    public Spread? Brightness => Spread.Of(Pictures.Select(picture => (double)picture.Brightness));

    /// <summary>Standard deviation of the luma.</summary>
    public Spread? Contrast => Spread.Of(Pictures.Select(picture => (double)picture.Contrast));

    /// <summary>Sizes, the most frequent first.</summary>
    public IEnumerable<(int Width, int Height, int Count)> Sizes => Pictures
        .CountBy(picture => (picture.Width, picture.Height))
        .OrderByDescending(size => size.Value).ThenBy(size => size.Key)
        .Select(size => (size.Key.Width, size.Key.Height, size.Value));

    /// <summary>Reads all pictures of a catalog once.</summary>
    public static Result<DataInspection> Of(Catalog catalog, int threads, IProgress<int>? progress, CancellationToken interrupted)
    {
        IReadOnlyList<PictureEntry> listed = catalog.Pictures;
        PictureInspector inspector = new(listed, ShownPictures.Of(listed));
        return ParallelWork
            .Map(listed.Count, Math.Min(threads, ImageLimits.MostAtOnce), inspector.Inspect, progress, interrupted)
            .Bind(inspected => Of(catalog, listed, [.. inspected.Values()], [.. inspected.Failures()], interrupted));
    }

    /// <summary>Readable pictures per class, in the order of the classes.</summary>
    public ImmutableArray<int> CountPerClass()
    {
        int[] counts = new int[Classes.Length];
        if (counts.Length > 0)
            foreach (InspectedPicture picture in Pictures)
                counts[Listed[picture.Index].Label]++;
        return [.. counts];
    }

    /// <summary>Groups, identical or of the same sky, whose pictures are in more than one class.</summary>
    public IEnumerable<ImmutableArray<int>> InSeveralClasses => Identical.Concat(SameSky)
        .Where(group => group.Select(index => Listed[index].Label).Distinct().Skip(1).Any());

    /// <summary>As training refuses them.</summary>
    private static IEnumerable<string> SameClasses(Catalog catalog) =>
        ClassFolders.CheckTwins(catalog.Place, catalog.Classes, catalog.Thing).Match(_ => ImmutableArray<string>.Empty, problem => [$"{problem}"]);

    private static Result<DataInspection> Of(
        Catalog catalog, IReadOnlyList<PictureEntry> listed, ImmutableArray<InspectedPicture> pictures, ImmutableArray<Problem> unreadable,
        CancellationToken interrupted)
    {
        ImmutableArray<ImmutableArray<int>> identical =
        [
            .. pictures.GroupBy(picture => picture.Content).Where(same => same.Skip(1).Any())
                .Select(same => same.Select(picture => picture.Index).ToImmutableArray()),
        ];
        InspectedPicture[] different = [.. pictures.DistinctBy(picture => picture.Content)];
        return Inspections.SameSky.Find([.. different.Select(picture => picture.Print)], interrupted).Map(groups => new DataInspection
        {
            Place = catalog.Place,
            Form = catalog.Form,
            Classes = catalog.Classes,
            Listed = listed,
            Pictures = pictures,
            Unreadable = unreadable,
            Notes = [.. catalog.Findings, .. SameClasses(catalog), .. catalog.Skipped.Select(skipped => $"{skipped}")],
            Identical = identical,
            SameSky = [.. groups.Select(group => group.Select(place => different[place].Index).ToImmutableArray())],
        });
    }
}
