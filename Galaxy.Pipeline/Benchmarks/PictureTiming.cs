namespace Galaxy.Pipeline.Benchmarks;

/// <summary>How long a step from a file to a network's input took.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Best">Seconds a picture in the shortest round.</param>
/// <param name="Median">Seconds a picture in the median round.</param>
internal sealed record PictureTiming(string Name, double Best, double Median)
{
    /// <summary>The time of a workload over many pictures.</summary>
    public static PictureTiming Of(Timing timing, int pictures) => new(timing.Workload.Name, timing.Best / pictures, timing.Median / pictures);

    /// <summary>What is left of it without another; never less than nothing.</summary>
    public PictureTiming Without(PictureTiming other) =>
        this with { Best = Math.Max(0, Best - other.Best), Median = Math.Max(0, Median - other.Median) };
}
