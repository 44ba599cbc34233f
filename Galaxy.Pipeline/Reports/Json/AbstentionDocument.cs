using System.Collections.Immutable;
using Galaxy.Pipeline.Doubt;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>How a promise held.</summary>
internal sealed record AbstentionDocument(
    decimal Level, double? Kept, Verbatim? Interval, int Answered, double? Accuracy, double MeanSize, Verbatim Sizes, int Asked,
    ImmutableArray<KeptPromiseDocument> PerClass)
{
    public static AbstentionDocument? Of(Abstention? abstention) => abstention is null ? null : new(
        abstention.Level, abstention.Overall.Share, Verbatim.Of(abstention.Overall.Interval), abstention.Answered, abstention.Accuracy,
        abstention.MeanSize, Verbatim.Row(abstention.Sizes), abstention.Asked.Length, [.. abstention.PerClass.Select(KeptPromiseDocument.Of)]);
}
