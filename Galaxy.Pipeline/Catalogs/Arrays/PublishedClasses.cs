using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>A public set whose files number the classes and whose authors publish their names.</summary>
/// <param name="Set">What the set is called.</param>
/// <param name="Side">The pictures' height and width.</param>
/// <param name="Labels">The array of classes.</param>
/// <param name="Names">The classes in the order of their numbers.</param>
internal sealed record PublishedClasses(string Set, int Side, string Labels, ImmutableArray<string> Names)
{
    /// <summary>
    /// Whether many sets name their arrays so, so that only HDF5 with pictures of every class, and of no other, is taken for this one.
    /// </summary>
    public bool IsPlain { get; private init; }

    public static ImmutableArray<PublishedClasses> All { get; } =
    [
        new("Galaxy10 SDSS", 69, "ans",
        [
            "Disk, Face-on, No Spiral", "Smooth, Completely round", "Smooth, in-between round", "Smooth, Cigar shaped",
            "Disk, Edge-on, Rounded Bulge", "Disk, Edge-on, Boxy Bulge", "Disk, Edge-on, No Bulge",
            "Disk, Face-on, Tight Spiral", "Disk, Face-on, Medium Spiral", "Disk, Face-on, Loose Spiral",
        ]),
        new("Galaxy10 DECaLS", 256, "ans",
        [
            "Disturbed Galaxies", "Merging Galaxies", "Round Smooth Galaxies", "In-between Round Smooth Galaxies",
            "Cigar Shaped Smooth Galaxies", "Barred Spiral Galaxies", "Unbarred Tight Spiral Galaxies", "Unbarred Loose Spiral Galaxies",
            "Edge-on Galaxies without Bulge", "Edge-on Galaxies with Bulge",
        ]),
        new("GalaxyMNIST", 64, "labels", ["smooth_round", "smooth_cigar", "edge_on_disk", "unbarred_spiral"]) { IsPlain = true },
    ];

    /// <summary>The set that pictures and their labels are from; null if it is none of these.</summary>
    /// <param name="isHdf5">Whether the file is HDF5, as the sets are published.</param>
    /// <param name="stack">The pictures.</param>
    /// <param name="labels">Their classes; null if there are none.</param>
    public static Result<PublishedClasses?> Of(bool isHdf5, PictureStack stack, StoredArray? labels)
    {
        if (labels is null || labels.Element.Kind is ElementKind.Text or ElementKind.Other || Like(stack, labels) is not { } set)
            return Result.Ok<PublishedClasses?>(null);
        return set.IsPlain
            ? labels.ReadAll<double>().Map(numbers => isHdf5 && labels.Shape.Length == 1 && set.HasEach(numbers) ? set : null)
            : Result.Ok<PublishedClasses?>(set);
    }

    private bool HasEach(double[] numbers) =>
        numbers.Distinct().Order().SequenceEqual(Enumerable.Range(0, Names.Length).Select(number => (double)number));

    private static PublishedClasses? Like(PictureStack stack, StoredArray labels) => All.FirstOrDefault(set =>
        stack.Array.Name == "images" && stack.Shape is { Channels: 3, Planar: false } && stack.Scale == PixelScale.Bytes
        && stack.Shape.Height == set.Side && stack.Shape.Width == set.Side && labels.Name == set.Labels);
}
