namespace Galaxy.Generators.Layers.AvgPool2d;

/// <summary>The mean of each square window.</summary>
internal sealed record AvgPool2dLayer(LayerSource Source) : PoolLayer(Source);
