namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Something to time.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Run">Does it once.</param>
/// <param name="Flops">Multiplications and additions that one run does.</param>
/// <param name="Bytes">Bytes that one run reads and writes at least.</param>
public sealed record Subject(string Name, Action Run, double Flops, double Bytes)
{
    /// <summary>Done before every run, and not timed.</summary>
    public Action? Prepare { get; init; }
}

/// <summary>How long a subject took.</summary>
/// <param name="Subject">What was timed.</param>
/// <param name="Best">Seconds of the shortest run: what the machine can do when it is left alone.</param>
/// <param name="Median">Seconds of the median run: what it does on a day like this.</param>
public sealed record Timing(Subject Subject, double Best, double Median)
{
    /// <summary>One subject, timed at several places of a round.</summary>
    public static Timing Together(IEnumerable<Timing> timings)
    {
        Timing[] all = [.. timings];
        return all[0] with { Best = all.Min(timing => timing.Best), Median = all.Average(timing => timing.Median) };
    }

    /// <summary>10⁹ floating-point operations a second, at best.</summary>
    public double Gflops => Subject.Flops / Best / 1e9;

    /// <summary>10⁹ bytes a second, at best.</summary>
    public double Gigabytes => Subject.Bytes / Best / 1e9;
}
