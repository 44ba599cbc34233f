using System.Collections.Immutable;

namespace Galaxy.Tests.Layers;

/// <summary>One of the eight orientations of a square: mirrored from left to right or not, then turned counterclockwise.</summary>
/// <param name="Index">Quarter turns, and 4 more if it is mirrored.</param>
internal sealed record Orientation(int Index)
{
    /// <summary>A square that is different in every orientation.</summary>
    private static readonly int[] _corners = [0, 1, 2, 3];

    /// <summary>In the order of their indices.</summary>
    public static ImmutableArray<Orientation> All { get; } = [.. Enumerable.Range(0, 8).Select(index => new Orientation(index))];

    /// <summary>By the indices of one and of another, the orientation that the one turns into the other. Found once, since references ask often.</summary>
    private static ImmutableArray<ImmutableArray<Orientation>> Between { get; } =
    [
        .. All.Select(outer => All.Select(other => All.Single(inner => outer.Of(inner.Of(_corners)).SequenceEqual(other.Of(_corners)))).ToImmutableArray()),
    ];

    /// <summary>A square of values, row by row, in this orientation.</summary>
    public T[] Of<T>(T[] square)
    {
        int side = (int)Math.Sqrt(square.Length);
        T[] result = Index < 4 ? square : Rearranged((row, column) => (row, side - 1 - column));
        for (int turn = 0; turn < Index % 4; turn++)
        {
            square = result;
            result = Rearranged((row, column) => (column, side - 1 - row));
        }

        return result;

        T[] Rearranged(Func<int, int, (int Row, int Column)> from)
        {
            T[] old = square;
            IEnumerable<(int Row, int Column)> places = Enumerable.Range(0, old.Length).Select(index => from(index / side, index % side));
            return [.. places.Select(place => old[place.Row * side + place.Column])];
        }
    }

    /// <summary>The orientation that this one turns into another.</summary>
    public Orientation Undo(Orientation other) => Between[Index][other.Index];
}
