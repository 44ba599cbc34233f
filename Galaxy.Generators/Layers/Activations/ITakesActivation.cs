namespace Galaxy.Generators.Layers.Activations;

/// <summary>A stage whose kernel can compute an activation at its end.</summary>
internal interface ITakesActivation
{
    /// <summary>The one that it computes so far.</summary>
    Activation? Activation { get; }

    /// <summary>The stage with another activation in its place.</summary>
    Stage With(Activation activation);
}
