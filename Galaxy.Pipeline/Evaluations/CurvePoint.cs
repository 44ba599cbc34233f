namespace Galaxy.Pipeline.Evaluations;

/// <summary>A point of a curve, both from 0 to 1.</summary>
public readonly record struct CurvePoint(double X, double Y);
