using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

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

    /// <summary>The earlier layer whose output it reads too, by name; null if there is none.</summary>
    public abstract string? SourceLayer { get; }

    /// <summary>Its parameters.</summary>
    /// <param name="layer">Its row in the network's table.</param>
    /// <param name="input">Its input as it lies in memory, if it reads a vector.</param>
    public abstract IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input);

    /// <summary>What it does in place, in training only, behind any stage; null if it is no such layer.</summary>
    public abstract InPlaceEffect? Effect(LayerInPlan layer);

    /// <summary>The stage before it with this layer in its kernel; null if it must begin a stage of its own.</summary>
    public abstract Stage? Join(Stage stage, LayerInPlan layer);

    /// <summary>A stage that begins with it; null if it changes neither values nor their order in memory.</summary>
    public abstract Stage? Begin(LayerInPlan layer);

    /// <summary>What its type's own fields hold.</summary>
    protected FieldValues Fields => Source.Fields;
}
