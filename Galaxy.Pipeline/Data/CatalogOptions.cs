using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Data;

/// <summary>How a catalog is to be read.</summary>
internal sealed record CatalogOptions
{
    /// <summary>Pictures whose classes are wanted.</summary>
    public static CatalogOptions Labeled { get; } = new();

    /// <summary>Pictures whatever their classes.</summary>
    public static CatalogOptions Pictures { get; } = new() { NeedsLabels = false };

    /// <summary>Whether the pictures' classes are wanted, for training and testing.</summary>
    public bool NeedsLabels { get; init; } = true;

    /// <summary>The column of a table that identifies pictures; null for one with a name in use.</summary>
    public string? IdColumn { get; init; }

    /// <summary>The column with the names or paths of pictures; null for one with a name in use.</summary>
    public string? FileColumn { get; init; }

    /// <summary>The column of the classes, or several of zeros and ones, separated by commas; null for one with a name in use.</summary>
    public string? LabelColumn { get; init; }

    /// <summary>The file of a rule that makes classes of fractions of votes; null for the rule of a known table.</summary>
    public string? Rule { get; init; }

    /// <summary>The questions whose votes are wanted instead of classes; empty for none.</summary>
    public ImmutableArray<VoteQuestion> Votes { get; init; } = [];

    /// <summary>The folder or archive of the pictures that a table names; null if they are where the table is.</summary>
    public string? PictureFolder { get; init; }

    /// <summary>Whether something is said that concerns tables alone.</summary>
    public bool NamesTable => (IdColumn ?? FileColumn ?? LabelColumn ?? Rule ?? PictureFolder) is not null;
}
