namespace Galaxy.Kernels.Safetensors;

/// <summary>Writes values into a span of their length.</summary>
internal delegate void SpanWriter(Span<float> values);
