namespace Galaxy.Generators.Layers.AvgPool2d;

/// <summary>Average pooling: its window, and the step from one to the next.</summary>
internal sealed record AvgPoolPlan(int Height, int Width, int Stride)
{
    /// <summary>Whether windows overlap.</summary>
    public bool Overlaps => Stride < Math.Max(Height, Width);
}
