namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Maps values to pixels, with marks at round numbers.</summary>
/// <param name="Low">Value at the first pixel.</param>
/// <param name="High">Value at the last pixel, above <paramref name="Low"/>.</param>
/// <param name="Step">Distance between marks.</param>
internal sealed record Axis(double Low, double High, double Step)
{
    private const int Steps = 5;

    /// <summary>The marks, all within the axis.</summary>
    public IEnumerable<double> Marks
    {
        get
        {
            int first = (int)Math.Ceiling(Low / Step - 1e-9);
            int last = (int)Math.Floor(High / Step + 1e-9);
            return Enumerable.Range(first, last - first + 1).Select(mark => mark * Step);
        }
    }

    /// <summary>An axis from 0 to a round number at or above every value; to 1 if there are none.</summary>
    public static Axis FromZero(IEnumerable<double> values)
    {
        double highest = values.Where(double.IsFinite).DefaultIfEmpty(1).Max();
        double step = RoundStep(Math.Max(highest, 1e-6) / Steps);
        return new Axis(0, Math.Max(1, Math.Ceiling(highest / step - 1e-9)) * step, step);
    }

    /// <summary>An axis of epochs from 1, marked at whole numbers; a single epoch is in its middle.</summary>
    public static Axis OfEpochs(int count) =>
        count <= 1 ? new Axis(0, 2, 1) : new Axis(1, count, Math.Max(1, RoundStep((count - 1.0) / Steps)));

    /// <summary>The pixel of a value.</summary>
    public double Place(double value, double from, double to) => from + (value - Low) / (High - Low) * (to - from);

    private static double RoundStep(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return new[] { 1.0, 2, 5, 10 }.First(factor => factor * power >= least * (1 - 1e-9)) * power;
    }
}
