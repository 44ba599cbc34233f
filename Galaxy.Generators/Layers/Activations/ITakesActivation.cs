namespace Galaxy.Generators.Layers.Activations;

/// <summary>A stage into whose kernel an activation can be fused, if its derivative follows from its output.</summary>
internal interface ITakesActivation
{
    /// <summary>The activation fused so far.</summary>
    Activation? Activation { get; }

    /// <summary>The stage with this activation instead; null if it does not fit.</summary>
    Stage? With(Activation activation);
}
