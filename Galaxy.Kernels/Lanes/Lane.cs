namespace Galaxy.Kernels;

/// <summary>
/// A lane is a fixed share of the batch. Each lane sums its own samples' gradients, and the lanes are added in order,
/// so a result depends on the batch alone and never on how many threads did the work.
/// </summary>
public static class Lane
{
    /// <summary>Lanes a batch is cut into, whatever its size.</summary>
    public const int Count = 8;

    /// <summary>First sample of a lane in a batch of <paramref name="samples"/>; lane <see cref="Count"/> gives the end.</summary>
    public static int Start(int lane, int samples) => (int)((long)samples * lane / Count);

    /// <summary>Whether a lane has none of a batch's samples: so it is for some of fewer than <see cref="Count"/>.</summary>
    public static bool IsEmpty(int lane, int samples) => Start(lane, samples) == Start(lane + 1, samples);
}
