using Galaxy.Pipeline.Cli.Serve.Learning;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>Two models on the same pictures.</summary>
/// <param name="Held">Pictures that neither has learned from.</param>
/// <param name="Old">Share of them that the old model got right; null if there are none.</param>
/// <param name="New">The same of the new one.</param>
/// <param name="OnlyOld">Pictures that only the old model got right.</param>
/// <param name="OnlyNew">The same of the new one.</param>
/// <param name="P">The probability of a split of these at least as uneven if both are equally good.</param>
/// <param name="Verdict">What it comes to, in a sentence.</param>
/// <param name="Note">What to know of it; null for nothing.</param>
internal sealed record ComparedDocument(int Held, double? Old, double? New, int OnlyOld, int OnlyNew, double P, string Verdict, string? Note)
{
    public static ComparedDocument Of(ModelsCompared compared) => new(
        compared.Held, Share(compared.OldRight, compared.Held), Share(compared.NewRight, compared.Held), compared.Test.OnlyFirst,
        compared.Test.OnlySecond, compared.Test.P, compared.Verdict, compared.Notes.IsEmpty ? null : string.Join(' ', compared.Notes));

    private static double? Share(int right, int all) => all == 0 ? null : (double)right / all;
}
