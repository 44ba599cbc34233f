using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>A public set whose files number the classes and whose authors publish their names.</summary>
/// <param name="Set">What the set is called.</param>
/// <param name="Side">The pictures' height and width.</param>
/// <param name="Labels">The array of classes.</param>
/// <param name="Names">The classes in the order of their numbers.</param>
internal sealed record PublishedClasses(string Set, int Side, string Labels, ImmutableArray<string> Names)
{
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
        new("GalaxyMNIST", 64, "labels", ["smooth_round", "smooth_cigar", "edge_on_disk", "unbarred_spiral"]),
    ];

    /// <summary>The set that pictures and their labels are from; null if it is none of these.</summary>
    public static PublishedClasses? Of(PictureStack stack, StoredArray labels) => All.FirstOrDefault(set =>
        stack.Array.Name == "images" && stack.Shape is { Channels: 3, Planar: false } && stack.Scale == PixelScale.Bytes
        && stack.Shape.Height == set.Side && stack.Shape.Width == set.Side && labels.Name == set.Labels);
}
