using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Add;

/// <summary>Adds the output of an earlier layer to its input (He et al., 2016).</summary>
internal sealed record AddLayer(LayerSource Source) : Layer(Source)
{
    /// <summary>The earlier layer's name.</summary>
    public string From => Fields[AddType.From];

    public override string Description => $"add, from {From}";

    public override bool GivesVector => false;

    public override bool IsConvolution => false;

    public override int SmallestBatch(MapShape input) => 1;

    public override MapShape? FixedOutput => null;

    public override MapShape Output(MapShape input) => input;

    public override long Parameters(MapShape input) => 0;

    public override long ParameterFloats(MapShape input, long inputFloats, Target target) => 0;

    public override long OutputFloats(MapShape input, long inputFloats, Target target) => target.Floats(Output(input));

    /// <summary>The sum, and its contribution to the earlier layer's gradient.</summary>
    public override long AddedFloats(MapShape input, Target target) => 2 * target.Floats(input);

    public override long ForwardFlops(MapShape input) => 0;

    public override string SourceLayer => From;

    public override IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input) => [];

    public override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public override Stage? Join(Stage stage, LayerInPlan layer) => null;

    public override Stage Begin(LayerInPlan layer) => new AddStage(layer.Alone, layer.Plan.Input, layer.Plan.Output, From);

    public override bool Check(LayerContext context)
    {
        if (!context.HasMap())
            return false;
        if (!context.Earlier.TryFind(From, out MapShape? source))
            return context.Refuse(AddType.From, AddDiagnostics.UnknownSource, Words.Quote(From), context.Earlier.KnownNames(From));
        if (context.Earlier.ReplacementOf(From) is { } replacement)
            return context.Refuse(AddType.From, AddDiagnostics.SourceIsReplaced, From, replacement);
        return source is { } there && context.Input is { } here && there != here
            ? context.Refuse(AddType.From, AddDiagnostics.SourceOfOtherShape, From, Words.Shape(there), Words.Shape(here))
            : source is not null;
    }
}
