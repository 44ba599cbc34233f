using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>
/// How volunteers would answer Galaxy Zoo 2's questions about a simulated galaxy: probabilities that follow smoothly from its parameters, in the
/// order of the table's answers. They are plausible, not fitted to anybody's votes.
/// </summary>
internal static class SkyOpinion
{
    /// <summary>Answers to each question, the first question first.</summary>
    private static readonly int[] _answers = [3, 2, 2, 2, 4, 2, 3, 7, 3, 3, 6];

    /// <summary>How many answers a question has; 0 if there is no such question.</summary>
    /// <param name="question">From 1 to 11.</param>
    public static int Answers(int question) => question >= 1 && question <= _answers.Length ? _answers[question - 1] : 0;

    /// <summary>The probabilities of a question's answers, which add up to 1.</summary>
    public static double[] Of(int question, GalaxyModel galaxy) => question switch
    {
        1 => Features(galaxy),
        2 => Yes(EdgeOn(galaxy)),
        3 => Yes(0.06 + 0.86 * BarShows(galaxy)),
        4 => Yes(galaxy.Disc?.Arms is null ? 0.1 : 0.2 + 0.72 * ArmsShow(galaxy)),
        5 => Nearest(BulgeShare(galaxy), 0.07, 0.02, 0.12, 0.3, 0.6),
        6 => Yes(HasDustLane(galaxy) ? 0.2 : 0.1),
        7 => Nearest(AxisRatio(galaxy), 0.1, 0.9, 0.65, 0.32),
        8 => HasDustLane(galaxy) ? [0.05, 0.02, 0.08, 0.1, 0.15, 0.1, 0.5] : [0.22, 0.03, 0.15, 0.18, 0.22, 0.18, 0.02],
        9 => BulgeShare(galaxy) > 0.05 ? [0.78, 0.1, 0.12] : [0.15, 0.05, 0.8],
        10 => Nearest(PitchDegrees(galaxy), 7, 13, 22, 33),
        11 => Number(galaxy),
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    private static double[] Yes(double probability) => [probability, 1 - probability];

    private static double[] Features(GalaxyModel galaxy)
    {
        const double artifact = 0.02;
        double features = galaxy switch
        {
            { ThickDisc: not null } => 0.75,
            { Disc.Arms: not null } => 0.12 + 0.85 * ArmsShow(galaxy),
            _ => 0.1 + 0.2 * Sigmoid((0.4 - AxisRatio(galaxy)) / 0.07),
        };
        return [(1 - artifact) * (1 - features), (1 - artifact) * features, artifact];
    }

    private static double EdgeOn(GalaxyModel galaxy) => galaxy.ThickDisc is { } disc
        ? 0.96 - 0.3 * Math.Min(1, disc.Tilt / (25 * Math.PI / 180))
        : 0.02 + 0.9 * Sigmoid((0.34 - AxisRatio(galaxy)) / 0.05);

    /// <summary>How well arms show: from 0 for none to 1 for arms that outshine the disc and what envelops it.</summary>
    private static double ArmsShow(GalaxyModel galaxy)
    {
        if (galaxy.Disc?.Arms is not { } arms)
            return 0;
        double contrast = arms.Contrast * arms.Light.R / (galaxy.Disc.Flux.R + (galaxy.Envelope?.Flux.R ?? 0));
        return contrast / (0.6 + contrast);
    }

    /// <summary>How well a bar shows: from 0 for none to 1 for one with much of the light that is longer than the seeing.</summary>
    private static double BarShows(GalaxyModel galaxy)
    {
        if (galaxy.Bar is not { } bar)
            return 0;
        double share = bar.Flux.R / galaxy.Light.R;
        return share / (share + 0.025) * Sigmoid((bar.EffectiveRadius - 0.8) / 0.2);
    }

    private static double AxisRatio(GalaxyModel galaxy) => galaxy switch
    {
        { ThickDisc: { } disc } => Math.Max(0.15, disc.ScaleHeight / disc.ScaleLength),
        { Envelope: { } envelope } => envelope.AxisRatio,
        { Disc: { } disc } => disc.AxisRatio,
        _ => 1,
    };

    /// <summary>The bulge's part of the light in r.</summary>
    private static double BulgeShare(GalaxyModel galaxy) => (galaxy.Bulge?.Flux.R ?? 0) / galaxy.Light.R;

    private static bool HasDustLane(GalaxyModel galaxy) => galaxy.ThickDisc is { DustDepth: > 4 };

    private static double PitchDegrees(GalaxyModel galaxy) => galaxy.Disc?.Arms is { } arms ? Math.Abs(arms.Pitch) * 180 / Math.PI : 22;

    /// <summary>1, 2, 3, 4, more than 4, cannot tell.</summary>
    private static double[] Number(GalaxyModel galaxy)
    {
        double sure = 0.75 * ArmsShow(galaxy);
        double[] shares = [.. Enumerable.Range(0, 6).Select(answer => answer == 5 ? 0.5 : 0.1).Select(share => share * (1 - sure))];
        shares[(galaxy.Disc?.Arms?.Count ?? 1) - 1] += sure;
        return shares;
    }

    /// <summary>The answer whose typical value is nearest is the most probable; others by how far they are in deviations.</summary>
    private static double[] Nearest(double value, double deviation, params double[] typical)
    {
        double[] powers = [.. typical.Select(each => 0.01 + DeterministicMath.Exp(-0.5 * (value - each) * (value - each) / (deviation * deviation)))];
        double sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }

    private static double Sigmoid(double x) => 1 / (1 + DeterministicMath.Exp(-x));
}
