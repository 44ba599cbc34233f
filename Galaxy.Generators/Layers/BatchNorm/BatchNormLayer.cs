using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>
/// Normalizes each channel, or all orientations of a filter together, by its mean and variance over the batch, then scales and shifts it (Ioffe and
/// Szegedy, 2015).
/// </summary>
internal sealed record BatchNormLayer(LayerSource Source) : Layer(Source)
{
    /// <summary>Weight of a batch's statistics in the running ones.</summary>
    public decimal Momentum => Fields[BatchNormType.Momentum];

    /// <summary>Added to the variance.</summary>
    public decimal Epsilon => Fields[BatchNormType.Epsilon];

    public override string Description => $"batchNorm, momentum {Words.Digits(Momentum)}, epsilon {Words.Digits(Epsilon)}";

    public override bool GivesVector => false;

    public override bool IsConvolution => false;

    /// <summary>A single value per channel has no variance.</summary>
    public override int SmallestBatch(MapShape input) => input is { Height: 1, Width: 1 } ? 2 : 1;

    public override MapShape? FixedOutput => null;

    public override MapShape Output(MapShape input) => input;

    public override long Parameters(MapShape input) => 2L * input.Filters;

    /// <summary>Scales, shifts and two running statistics.</summary>
    public override long ParameterFloats(MapShape input, long inputFloats, Target target) => 4 * target.Padded(input.Filters);

    public override long OutputFloats(MapShape input, long inputFloats, Target target) => inputFloats;

    /// <summary>Its input, and the gradient of its output.</summary>
    public override long AddedFloats(MapShape input, Target target) => 2 * target.Floats(input);

    public override long ForwardFlops(MapShape input) => 0;

    public override string? SourceLayer => null;

    public override IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input) => StageNorm.Tensors(layer);

    public override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public override Stage? Join(Stage stage, LayerInPlan layer) => (stage as ITakesNorm)?.With(new StageNorm(this, layer.Plan));

    /// <summary>It always joins the stage before it.</summary>
    public override Stage? Begin(LayerInPlan layer) => throw new InvalidOperationException("A batch norm follows a stage that it joins.");

    public override bool Check(LayerContext context) =>
        context.Earlier.IsLastHidden
        || context.Earlier.Last is { Source.Type.CanBeNormalized: true }
        || context.Refuse(BatchNormDiagnostics.CannotBeNormalized, NormalizedTypes, context.Earlier.LastInWords);

    /// <summary><c>a conv2d or a dense layer</c>.</summary>
    private static string NormalizedTypes =>
        string.Join(" or ", LayerTypes.All.Where(type => type.CanBeNormalized).Select(type => $"a {type.Name}")) + " layer";
}
