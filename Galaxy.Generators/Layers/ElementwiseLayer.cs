using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>An elementwise layer. It may stand anywhere, has no parameters, and counts no FLOP.</summary>
internal abstract record ElementwiseLayer(LayerSource Source) : Layer(Source)
{
    public sealed override bool GivesVector => false;

    public sealed override bool IsConvolution => false;

    public sealed override int SmallestBatch(MapShape input) => 1;

    public sealed override MapShape? FixedOutput => null;

    public sealed override MapShape Output(MapShape input) => input;

    public sealed override long Parameters(MapShape input) => 0;

    public sealed override long ParameterFloats(MapShape input, long inputFloats, Target target) => 0;

    public sealed override long OutputFloats(MapShape input, long inputFloats, Target target) => inputFloats;

    public sealed override long AddedFloats(MapShape input, Target target) => 0;

    public sealed override long ForwardFlops(MapShape input) => 0;

    public sealed override string? SourceLayer => null;

    public sealed override IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input) => [];

    public sealed override bool Check(LayerContext context) => true;
}
