using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Flatten;

/// <summary>From a map of H×W×C to a vector of H·W·C, without moving memory.</summary>
internal sealed record FlattenLayer(LayerSource Source) : Layer(Source)
{
    public override string Description => "flatten";

    public override bool GivesVector => true;

    public override bool IsConvolution => false;

    public override int SmallestBatch(MapShape input) => 1;

    public override MapShape? FixedOutput => null;

    public override MapShape Output(MapShape input) => new(1, 1, checked((int)input.Count));

    public override long Parameters(MapShape input) => 0;

    public override long ParameterFloats(MapShape input, long inputFloats, Target target) => 0;

    public override long OutputFloats(MapShape input, long inputFloats, Target target) => inputFloats;

    public override long AddedFloats(MapShape input, Target target) => 0;

    public override long ForwardFlops(MapShape input) => 0;

    public override string? SourceLayer => null;

    public override IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input) => [];

    public override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public override Stage? Join(Stage stage, LayerInPlan layer) => null;

    public override Stage? Begin(LayerInPlan layer) => null;

    public override bool Check(LayerContext context) =>
        context.VectorLine is not { } line || context.Refuse(FlattenDiagnostics.VectorAlready, Words.Digits(line));
}
