using System.Globalization;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>One of several processes that share a catalog; each takes a block of it.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Count">At least 1.</param>
internal sealed record Shard(int Index, int Count)
{
    /// <summary>The most processes.</summary>
    public const int Most = 99_999;

    private const string Form = "00000";

    /// <summary>The only one.</summary>
    public static Shard Whole { get; } = new(0, 1);

    /// <summary>Where its block begins in a catalog of so many pictures.</summary>
    public long First(long pictures) => (long)((Int128)pictures * Index / Count);

    /// <summary>Pictures in its block; blocks differ by one at most.</summary>
    public long Length(long pictures) => (this with { Index = Index + 1 }).First(pictures) - First(pictures);

    /// <summary>The file of its block: <c>predictions.part-00003-of-00016.csv</c> for <c>predictions.csv</c>; that itself for the only one.</summary>
    public string PartOf(string path, string ending) => Count == 1
        ? path
        : $"{path[..^ending.Length]}.part-{Digits(Index)}-of-{Digits(Count)}{path[^ending.Length..]}";

    public override string ToString() => $"{Index}/{Count}";

    private static string Digits(int number) => number.ToString(Form, CultureInfo.InvariantCulture);
}
