using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>What was found at a path: pictures, and their classes where it says so. Owns what the pictures are read from.</summary>
internal abstract class Catalog : IDisposable
{
    /// <summary>Where the pictures are, for messages.</summary>
    public required string Place { get; init; }

    /// <summary>Its form in words: <c>class folders</c>, <c>HDF5 (images, ans)</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The names of the classes that have pictures; empty if pictures have no class.</summary>
    public required ImmutableArray<string> Classes { get; init; }

    /// <summary>What its classes are in it, for messages.</summary>
    public virtual ClassThing Thing => ClassThing.Name;

    /// <summary>What a user should know of it, a line each.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    /// <summary>What is wrong with rows of its table, and pictures that have none; counted in <see cref="Findings"/>.</summary>
    public ImmutableArray<RowNote> Notes { get; init; } = [];

    /// <summary>Whether it has votes, which are read for a network that learns them.</summary>
    public bool HasVotes { get; init; }

    /// <summary>What is not read.</summary>
    public ImmutableArray<Problem> Skipped { get; init; } = [];

    /// <summary>What the pictures are read from, if it must be closed.</summary>
    public IDisposable? Opened { get; init; }

    /// <summary>All pictures, with labels that count <see cref="Classes"/>.</summary>
    public abstract IReadOnlyList<PictureEntry> Pictures { get; }

    /// <summary>
    /// The pictures of a network's classes, with labels that count those. A class of the catalog that is none of them is a problem.
    /// </summary>
    /// <param name="classes">The network's classes.</param>
    public abstract Result<PictureListing> For(ImmutableArray<string> classes);

    /// <summary>A problem with its classes, which what was found may be the cause of.</summary>
    public Problem Noted(Problem problem) => problem with { Notes = Findings };

    /// <summary>All pictures with the votes that were asked for; none with votes is a problem.</summary>
    public Result<PictureListing> Voted() => Pictures.Any(picture => !picture.Votes.IsEmpty)
        ? Result.Ok(new PictureListing([.. Pictures.Select((picture, index) => picture with { Position = index })], [.. Findings], Skipped))
        : new Problem(Place, $"its form, {Form}, has no votes",
            "Give --data a table of votes, such as Galaxy Zoo's, or train a network with classes");

    /// <summary>Closes what the pictures are read from.</summary>
    public void Dispose() => Opened?.Dispose();
}
