using Galaxy.Pipeline.Doubt;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>How a promise held for a class.</summary>
internal sealed record KeptPromiseDocument(string Class, int Images, double? Kept, Verbatim? Interval, string Threshold)
{
    public static KeptPromiseDocument Of(KeptPromise kept) => new(kept.Class, kept.Images, kept.Share, Verbatim.Of(kept.Interval), kept.Threshold);
}
