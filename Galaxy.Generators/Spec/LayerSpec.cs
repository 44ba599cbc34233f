namespace Galaxy.Generators.Spec;

/// <summary>One layer as network.json declares it, defaults filled in.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
internal abstract record LayerSpec(int Line);

/// <summary>A convolution with a square window.</summary>
internal sealed record Conv2dSpec(int Line, int Filters, int Kernel, int Stride, int Padding) : LayerSpec(Line);

/// <summary>max(x, 0).</summary>
internal sealed record ReluSpec(int Line) : LayerSpec(Line);

/// <summary>x where it is positive, slope·x elsewhere; the slope is from 0 to 1.</summary>
internal sealed record LeakyReluSpec(int Line, decimal Slope) : LayerSpec(Line);

/// <summary>The largest value of each square window.</summary>
internal sealed record MaxPool2dSpec(int Line, int Size, int Stride) : LayerSpec(Line);

/// <summary>The mean of each square window.</summary>
internal sealed record AvgPool2dSpec(int Line, int Size, int Stride) : LayerSpec(Line);

/// <summary>The mean of each channel of the map.</summary>
internal sealed record GlobalAvgPoolSpec(int Line) : LayerSpec(Line);

/// <summary>From a map of H×W×C to a vector of H·W·C.</summary>
internal sealed record FlattenSpec(int Line) : LayerSpec(Line);

/// <summary>A fully connected layer.</summary>
internal sealed record DenseSpec(int Line, int Units) : LayerSpec(Line);
