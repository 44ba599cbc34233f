using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.OrientationPool;

/// <summary>One value of each filter's orientations.</summary>
internal sealed record OrientationPoolLayer(LayerSource Source) : Layer(Source)
{
    /// <summary>Whether it keeps the largest, and not the mean.</summary>
    public bool TakesLargest => Fields[OrientationPoolType.Mode] == OrientationPoolType.Max;

    public override string Description => $"orientationPool, {Fields[OrientationPoolType.Mode]}";

    public override bool GivesVector => false;

    public override bool IsConvolution => false;

    public override int SmallestBatch(MapShape input) => 1;

    public override MapShape? FixedOutput => null;

    public override MapShape Output(MapShape input) => input with { Channels = input.Filters, Orientations = 1 };

    public override long Parameters(MapShape input) => 0;

    public override long ParameterFloats(MapShape input, long inputFloats, Target target) => 0;

    public override long OutputFloats(MapShape input, long inputFloats, Target target) => target.Floats(Output(input));

    public override long AddedFloats(MapShape input, Target target) => target.Floats(Output(input));

    public override long ForwardFlops(MapShape input) => 0;

    public override string? SourceLayer => null;

    public override IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input) => [];

    public override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public override Stage? Join(Stage stage, LayerInPlan layer) => null;

    public override Stage Begin(LayerInPlan layer) => new OrientationPoolStage(layer.Alone, layer.Plan.Input, layer.Plan.Output, TakesLargest);

    public override bool Check(LayerContext context) =>
        context.HasMap()
        && (context.Input is not { Orientations: 1 } || context.Refuse(OrientationDiagnostics.NoOrientations, context.Layer.Type));
}
