using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>
/// One layer of a network, and its answer to every question that is asked of layers. None has an answer of its own accord, so that a
/// layer that leaves one open does not compile. Shapes given to these questions fit: <see cref="Check"/> comes first.
/// </summary>
internal abstract record Layer(LayerSource Source)
{
    /// <summary>The name that it was given; null for one by type and number.</summary>
    public string? Name => Source.Name;

    /// <summary>Its line in network.json, from 1.</summary>
    public int Line => Source.Line;

    /// <summary>What it is, in words: <c>conv2d 3×3, 16 filters, padding 1</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Whether it gives a vector, even of a map.</summary>
    public abstract bool GivesVector { get; }

    /// <summary>The shape it gives whatever its input; null when it depends on that.</summary>
    public abstract MapShape? FixedOutput { get; }

    /// <summary>The shape it gives.</summary>
    public abstract MapShape Output(MapShape input);

    /// <summary>Weights and biases that are trained.</summary>
    public abstract long Parameters(MapShape input);

    /// <summary>Floats that its parameters take in memory, outputs in whole vectors.</summary>
    /// <param name="inputFloats">Floats of its input in memory.</param>
    public abstract long ParameterFloats(MapShape input, long inputFloats);

    /// <summary>Floats that its output takes in memory.</summary>
    /// <param name="inputFloats">Floats of its input in memory.</param>
    public abstract long OutputFloats(MapShape input, long inputFloats);

    /// <summary>Floats that it adds to the memory of an image: its output if that has a place of its own, and what it keeps beside it.</summary>
    public abstract long AddedFloats(MapShape input);

    /// <summary>Floating-point operations of the forward pass for one image, as far as they count.</summary>
    public abstract long ForwardFlops(MapShape input);

    /// <summary>Whether it fits where it stands, as far as that is known. What does not fit is logged.</summary>
    public abstract bool Check(LayerContext context);

    /// <summary>What its type's own fields hold.</summary>
    protected FieldValues Fields => Source.Fields;
}
