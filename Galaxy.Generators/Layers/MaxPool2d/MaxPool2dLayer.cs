namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>The largest value of each square window.</summary>
internal sealed record MaxPool2dLayer(LayerSource Source) : PoolLayer(Source);
