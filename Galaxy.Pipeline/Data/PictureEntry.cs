using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>A picture that has not been read yet.</summary>
internal abstract record PictureEntry
{
    /// <summary>
    /// What its source calls it: a GalaxyID, the file's name without its ending, a row's number. Always text: real ones exceed 2⁵³.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>For messages and outputs: <c>spiral/100008.jpg</c>, <c>galaxies.h5#17</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Index into the classes it was listed for; 0 where there are none.</summary>
    public ushort Label { get; init; }

    /// <summary>How many volunteers gave each answer, in the order of the outputs that it was listed for; empty where there are no votes.</summary>
    public ImmutableArray<float> Votes { get; init; } = [];

    /// <summary>Where it is among the pictures of its source: neighbors are read fastest together. 0 where it does not matter.</summary>
    public int Position { get; init; }

    /// <summary>Its content. Several threads may read different pictures at once; nothing is thrown.</summary>
    public abstract Result<PictureContent> Read();

    /// <summary>Tells cheaply whether the content may have changed since; null if nothing tells.</summary>
    public abstract ContentStamp? Stamp();
}
