namespace Galaxy.Pipeline.Quantities;

/// <summary>Writes how long something took, or will take.</summary>
internal static class Duration
{
    private const double Minute = 60;
    private const double Hour = 60 * Minute;

    /// <summary><c>50 ms</c>, <c>7.6 s</c>, and from two minutes or hours on <c>4.2 min</c> and <c>3.5 h</c>.</summary>
    public static string Of(double seconds) => seconds switch
    {
        < 0.9995 => $"{Rounding.Fixed(seconds * 1e3, 0)} ms",
        < 2 * Minute => $"{Rounding.Fixed(seconds, 1)} s",
        < 2 * Hour => $"{Rounding.Fixed(seconds / Minute, 1)} min",
        _ => $"{Rounding.Grouped(seconds / Hour, 1)} h",
    };

    /// <summary>Milliseconds, with three significant digits below a tenth: <c>0.0123</c>.</summary>
    public static string Milliseconds(double seconds) => Rounding.Fixed(seconds * 1e3, seconds >= 1e-3 ? 2 : seconds >= 1e-4 ? 3 : 4);

    /// <summary>The time left, as a clock shows it: <c>0:04:12</c>, <c>30:00:00</c>.</summary>
    public static string Left(TimeSpan time) => $"{(long)time.TotalHours}:{time.Minutes:D2}:{time.Seconds:D2}";
}
