using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>A fully connected layer.</summary>
internal sealed record DenseLayer(LayerSource Source) : Layer(Source)
{
    public int Units => Fields[DenseType.Units];

    public override string Description => $"dense, {Units} units";

    public override bool GivesVector => true;

    public override bool IsConvolution => false;

    public override int SmallestBatch(MapShape input) => 1;

    public override MapShape? FixedOutput => new MapShape(1, 1, Units);

    public override MapShape Output(MapShape input) => new(1, 1, Units);

    public override long Parameters(MapShape input) => Units * (input.Count + 1);

    public override long ParameterFloats(MapShape input, long inputFloats, Target target) => target.Padded(Units) * (inputFloats + 1);

    public override long OutputFloats(MapShape input, long inputFloats, Target target) => target.Floats(Output(input));

    public override long AddedFloats(MapShape input, Target target) => target.Floats(Output(input));

    public override long ForwardFlops(MapShape input) => 2 * input.Count * Units;

    public override string? SourceLayer => null;

    public override IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input) => DenseTensors.Of(this, input);

    public override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public override Stage? Join(Stage stage, LayerInPlan layer) => null;

    public override Stage Begin(LayerInPlan layer) => new DenseStage(layer.Alone);

    /// <summary>A map of one pixel already is a vector.</summary>
    public override bool Check(LayerContext context) =>
        context is { VectorLine: not null } or { Input: null or { Height: 1, Width: 1 } }
        || context.Refuse(DenseDiagnostics.VectorExpected, Words.Shape(context.Input.Value));
}
