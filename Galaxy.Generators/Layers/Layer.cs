using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>
/// One layer of a network, with everything that depends on its type. Nothing here has a default, so that a
/// layer that omits something does not compile. Input shapes are valid: <see cref="Check"/> has run before.
/// </summary>
internal abstract record Layer(LayerSource Source)
{
    /// <summary>Its name in the file; null if it is named by type and number.</summary>
    public string? Name => Source.Name;

    /// <summary>Its line in network.json, from 1.</summary>
    public int Line => Source.Line;

    /// <summary>A description: <c>conv2d 3×3, 16 filters, padding 1</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Whether its output is a vector, even if its input is a map.</summary>
    public abstract bool GivesVector { get; }

    /// <summary>Whether it looks at windows of a map through weights. An explanation shows heat on the map of such a layer.</summary>
    public abstract bool IsConvolution { get; }

    /// <summary>Whether its filters are tied under the eight turns and mirrors of a square.</summary>
    public virtual bool IsTied => false;

    /// <summary>Samples that it needs in a training step.</summary>
    public abstract int SmallestBatch(MapShape input);

    /// <summary>Its output shape if that does not depend on the input, else null.</summary>
    public abstract MapShape? FixedOutput { get; }

    /// <summary>Its output shape.</summary>
    public abstract MapShape Output(MapShape input);

    /// <summary>Weights and biases that are trained.</summary>
    public abstract long Parameters(MapShape input);

    /// <summary>Floats that its parameters take in memory, outputs padded to whole vectors.</summary>
    /// <param name="inputFloats">Floats of its input in memory.</param>
    /// <param name="target">The machine that memory is laid out for.</param>
    public abstract long ParameterFloats(MapShape input, long inputFloats, Target target);

    /// <summary>Floats that its output takes in memory.</summary>
    /// <param name="inputFloats">Floats of its input in memory.</param>
    /// <param name="target">The machine that memory is laid out for.</param>
    public abstract long OutputFloats(MapShape input, long inputFloats, Target target);

    /// <summary>Floats that it adds to the memory of an image: its output, unless computed in place, and what else it keeps.</summary>
    public abstract long AddedFloats(MapShape input, Target target);

    /// <summary>Counted floating-point operations of the forward pass, for one image.</summary>
    public abstract long ForwardFlops(MapShape input);

    /// <summary>Whether it fits in its place, as far as shapes are known. Errors are logged.</summary>
    public abstract bool Check(LayerContext context);

    /// <summary>The name of the earlier layer whose output it also reads; null if there is none.</summary>
    public abstract string? SourceLayer { get; }

    /// <summary>Its parameters.</summary>
    /// <param name="layer">Its row in the network's layer table.</param>
    /// <param name="input">The memory layout of its input, if it reads a vector.</param>
    public abstract IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input);

    /// <summary>The effect that it has in place, in training only, after any stage; null if it has none.</summary>
    public abstract InPlaceEffect? Effect(LayerInPlan layer);

    /// <summary>The previous stage with this layer fused into it; null if the layer must begin a stage of its own.</summary>
    public abstract Stage? Join(Stage stage, LayerInPlan layer);

    /// <summary>A stage that begins with it; null if the layer changes neither values nor their memory layout.</summary>
    public abstract Stage? Begin(LayerInPlan layer);

    /// <summary>The values of its type's own fields.</summary>
    protected FieldValues Fields => Source.Fields;
}
