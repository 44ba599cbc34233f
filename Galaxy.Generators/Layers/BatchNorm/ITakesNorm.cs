namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>A stage whose output can be normalized.</summary>
internal interface ITakesNorm
{
    /// <summary>The stage with a norm behind it; null if something else is there already.</summary>
    Stage? With(StageNorm norm);
}
