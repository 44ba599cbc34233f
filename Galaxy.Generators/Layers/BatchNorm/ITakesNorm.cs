namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>A stage whose output can be normalized.</summary>
internal interface ITakesNorm
{
    /// <summary>The stage followed by a norm; null if something else follows already.</summary>
    Stage? With(StageNorm norm);
}
