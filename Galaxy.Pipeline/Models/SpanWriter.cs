namespace Galaxy.Pipeline.Models;

/// <summary>Writes values into a span of their length.</summary>
public delegate void SpanWriter(Span<float> values);
