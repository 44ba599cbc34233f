namespace Galaxy.Pipeline.Doubt;

/// <summary>Mean and spread of numbers that come one by one; all 0 without any.</summary>
internal struct Moments
{
    private long _count;
    private double _sum;
    private double _squares;

    public readonly double Mean => _count == 0 ? 0 : _sum / _count;

    public readonly double RootMeanSquare => _count == 0 ? 0 : Math.Sqrt(_squares / _count);

    public readonly double Deviation => _count == 0 ? 0 : Math.Sqrt(Math.Max(0, _squares / _count - Mean * Mean));

    public void Add(double value)
    {
        _count++;
        _sum += value;
        _squares += value * value;
    }
}
