using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.AvgPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.GlobalAvgPool;

/// <summary>The mean of each channel of the map.</summary>
internal sealed record GlobalAvgPoolLayer(LayerSource Source) : Layer(Source)
{
    public override string Description => "globalAvgPool";

    public override bool GivesVector => false;

    public override bool IsConvolution => false;

    public override int SmallestBatch(MapShape input) => 1;

    public override MapShape? FixedOutput => null;

    public override MapShape Output(MapShape input) => input with { Height = 1, Width = 1 };

    public override long Parameters(MapShape input) => 0;

    public override long ParameterFloats(MapShape input, long inputFloats, Target target) => 0;

    public override long OutputFloats(MapShape input, long inputFloats, Target target) => target.Floats(Output(input));

    public override long AddedFloats(MapShape input, Target target) => target.Floats(Output(input));

    public override long ForwardFlops(MapShape input) => 0;

    public override string? SourceLayer => null;

    public override IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input) => [];

    public override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public override Stage? Join(Stage stage, LayerInPlan layer) => null;

    /// <summary>An average pool with one window, the whole map.</summary>
    public override Stage Begin(LayerInPlan layer) => new AvgPoolStage(
        layer.Alone, layer.Plan.Input, layer.Plan.Output, new AvgPoolPlan(layer.Plan.Input.Height, layer.Plan.Input.Width, Stride: 1));

    public override bool Check(LayerContext context) => context.HasMap();
}
