using Galaxy.Kernels.Communication;

namespace Galaxy.Kernels.Threading;

/// <summary>
/// The panels of a dense layer's units that a rank computes. They are shared out in pairs, because wide vectors process two panels side by side.
/// </summary>
/// <param name="First">The first one.</param>
/// <param name="End">Behind the last one; the first again if the rank has none.</param>
internal readonly record struct PanelRange(int First, int End)
{
    private const int InPair = 2;

    /// <summary>Whether the rank has none.</summary>
    public bool IsEmpty => First == End;

    /// <summary>The share of a rank.</summary>
    public static PanelRange Of(int rank, int ranks, int panels) => new(Start(rank, ranks, panels), Start(rank + 1, ranks, panels));

    /// <summary>The share of this process.</summary>
    public static PanelRange Own(Ranks ranks, int panels) => Of(ranks.Index, ranks.Count, panels);

    private static int Start(int rank, int ranks, int panels) =>
        Math.Min(panels, (int)((panels + InPair - 1L) / InPair * rank / ranks) * InPair);
}
