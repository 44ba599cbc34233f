using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Arrays;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>An HDF5 file with a group for each galaxy: its picture, its label and more, each a dataset of the group.</summary>
internal static class Hdf5Galaxies
{
    /// <summary>The datasets of all groups, put together by their names; none if they do not hold a picture each.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="groups">The paths of its groups.</param>
    public static ImmutableArray<StoredArray> ArraysOf(Hdf5File file, ImmutableArray<string> groups)
    {
        if (groups.Length < 2)
            return [];
        ImmutableArray<StoredArray> first = file.Contents(groups[0]).Arrays;
        ImmutableHashSet<string> second = [.. file.Contents(groups[1]).Arrays.Select(array => array.LastName)];
        StoredArray[] together = [.. first.Where(array => second.Contains(array.LastName)).Select(array => Together(file, groups, array))];
        bool havePictures = together.Any(array => array.Shape.Length > 2 && StackShape.Of(array.Shape) is not null);
        return havePictures ? [new TextArray("id", groups), .. together] : [];
    }

    private static GroupedArray Together(Hdf5File file, ImmutableArray<string> groups, StoredArray first) => new(file, groups, first)
    {
        Name = first.LastName,
        Shape = [groups.Length, .. first.Shape],
        Element = first.Element,
    };
}
