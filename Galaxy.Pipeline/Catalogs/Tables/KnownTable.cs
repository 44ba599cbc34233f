using System.Collections.Frozen;
using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Rules;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>A table of votes that is known by its columns.</summary>
/// <param name="Form">Its form in words.</param>
/// <param name="Signature">Columns that only it has.</param>
/// <param name="Rule">The built-in rule for its classes.</param>
/// <param name="Published">How many galaxies of the whole table are of each class by that rule, as published; empty if nobody says.</param>
/// <param name="PublishedRows">Rows of the whole table.</param>
internal sealed record KnownTable(
    string Form, ImmutableArray<string> Signature, string Rule, FrozenDictionary<string, int> Published, int PublishedRows)
{
    private static readonly FrozenDictionary<string, int> _nobodySays = FrozenDictionary<string, int>.Empty;

    public static KnownTable Kaggle { get; } = new(
        "Kaggle's Galaxy Zoo", ["GalaxyID", "Class1.1", "Class2.1", "Class4.1", "Class7.1"], BuiltInRules.Kaggle,
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["completely round smooth"] = 8434, ["in between smooth"] = 8069, ["cigar-shaped smooth"] = 578, ["edge-on"] = 3903, ["spiral"] = 7806,
        }.ToFrozenDictionary(StringComparer.Ordinal), PublishedRows: 61_578);

    public static KnownTable GalaxyZoo2 { get; } = new(
        "Galaxy Zoo 2", ["t01_smooth_or_features_a01_smooth_weighted_fraction", "t07_rounded_a16_completely_round_weighted_fraction"],
        BuiltInRules.GalaxyZoo2, _nobodySays, PublishedRows: 0);

    public static KnownTable Decals { get; } = new(
        "Galaxy Zoo DECaLS", ["smooth-or-featured_smooth_fraction", "disk-edge-on_yes_fraction", "how-rounded_round_fraction"],
        BuiltInRules.Decals, _nobodySays, PublishedRows: 0);

    private static readonly ImmutableArray<KnownTable> _all = [Kaggle, GalaxyZoo2, Decals];

    /// <summary>The one with these columns; null if it is none of them.</summary>
    public static KnownTable? With(ImmutableArray<string> columns) => _all.FirstOrDefault(known => known.Signature.All(columns.Contains));
}
