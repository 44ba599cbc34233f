namespace Galaxy.Generators.Layers;

/// <summary>One layer as network.json declares it, defaults filled in.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
internal abstract record LayerSpec(int Line)
{
    /// <summary>The name that it was given; null for one by kind and number.</summary>
    public string? Name { get; init; }
}

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

/// <summary>Normalizes each channel by its mean and variance over the batch, then scales and shifts it (Ioffe and Szegedy, 2015).</summary>
/// <param name="Momentum">Share of a batch's statistics in the running ones after it.</param>
/// <param name="Epsilon">Added to the variance.</param>
internal sealed record BatchNormSpec(int Line, decimal Momentum, decimal Epsilon) : LayerSpec(Line);

/// <summary>Sets values to zero by chance in training, and scales the others up by as much (Srivastava et al., 2014).</summary>
/// <param name="Rate">Share of zeros.</param>
internal sealed record DropoutSpec(int Line, decimal Rate) : LayerSpec(Line);

/// <summary>Adds the output of an earlier layer to its input (He et al., 2016).</summary>
/// <param name="From">The earlier layer's name.</param>
internal sealed record AddSpec(int Line, string From) : LayerSpec(Line);

/// <summary>From a map of H×W×C to a vector of H·W·C.</summary>
internal sealed record FlattenSpec(int Line) : LayerSpec(Line);

/// <summary>A fully connected layer.</summary>
internal sealed record DenseSpec(int Line, int Units) : LayerSpec(Line);
