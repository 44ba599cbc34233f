using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A picture that was classified wrongly.</summary>
internal sealed record MistakeDocument(string Name, string Class, string Answer, double Probability, double TrueProbability)
{
    public static ImmutableArray<MistakeDocument> Of(ImmutableArray<PictureAnswer> mistakes, ImmutableArray<string> classes) =>
    [
        .. mistakes.Select(mistake => new MistakeDocument(
            mistake.Name, classes[mistake.Label], classes[mistake.Answer], mistake.Probability, mistake.TrueProbability)),
    ];
}
