namespace Galaxy.Generators.Layers.Activations;

/// <summary>A stage whose kernel can compute an activation at its end, one whose derivative follows from its output.</summary>
internal interface ITakesActivation
{
    /// <summary>The one that it computes so far.</summary>
    Activation? Activation { get; }

    /// <summary>The stage with another activation in its place; null if it does not fit.</summary>
    Stage? With(Activation activation);
}
