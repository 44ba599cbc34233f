using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>A stage whose kernel can pool its outputs.</summary>
internal interface ITakesMaxPool
{
    /// <summary>The stage followed by a pool; null if that does not fit.</summary>
    Stage? With(MaxPool2dLayer pool, LayerPlan layer);
}
