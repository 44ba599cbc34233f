namespace Galaxy.Tests.Layers.BatchNorm;

/// <summary>What a channel is normalized by.</summary>
internal sealed record Moments(double Mean, double Variance, double Epsilon)
{
    public double Deviation { get; } = Math.Sqrt(Variance + Epsilon);

    public double Normalize(double value) => (value - Mean) / Deviation;
}
