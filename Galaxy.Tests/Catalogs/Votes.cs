namespace Galaxy.Tests.Catalogs;

/// <summary>Tables of volunteers' votes with the columns of the real ones.</summary>
internal static class Votes
{
    private static readonly int[] _answers = [3, 2, 2, 2, 4, 2, 3, 7, 3, 3, 6];

    /// <summary>The header of <c>training_solutions_rev1.csv</c>.</summary>
    private static string[] KaggleColumns =>
        ["GalaxyID", .. _answers.SelectMany((count, question) => Enumerable.Range(1, count).Select(answer => $"Class{question + 1}.{answer}"))];

    public static string Kaggle(char delimiter, params (string Id, string Class)[] galaxies) =>
        string.Concat(galaxies.Select(galaxy => string.Join(delimiter, KaggleRow(galaxy.Id, galaxy.Class)) + "\n")
            .Prepend(string.Join(delimiter, KaggleColumns) + "\n"));

    /// <summary>The columns of <c>gz2_hart16.csv</c> that the rule needs; fractions are of those who were asked.</summary>
    public static string GalaxyZoo2(params (string Id, double Featured, double Spiral)[] galaxies) =>
        "dr7objid,gz2_class,t01_smooth_or_features_a01_smooth_weighted_fraction,t01_smooth_or_features_a02_features_or_disk_weighted_fraction,"
            + "t02_edgeon_a04_yes_weighted_fraction,t02_edgeon_a05_no_weighted_fraction,t04_spiral_a08_spiral_weighted_fraction,"
            + "t07_rounded_a16_completely_round_weighted_fraction,t07_rounded_a17_in_between_weighted_fraction,t07_rounded_a18_cigar_shaped_weighted_fraction\n"
            + string.Concat(galaxies.Select(galaxy => FormattableString.Invariant($"{galaxy.Id},Sc,0.05,{galaxy.Featured},0.05,0.95,{galaxy.Spiral},0.5,0.5,0\n")));

    private static IEnumerable<string> KaggleRow(string id, string name) => KaggleColumns.Select(column => (column, name) switch
    {
        ("GalaxyID", _) => id,
        ("Class1.2", "spiral" or "edge-on") or ("Class2.2", "spiral") or ("Class2.1", "edge-on") or ("Class4.1", "spiral") => "0.8",
        _ => "0.1",
    });
}
