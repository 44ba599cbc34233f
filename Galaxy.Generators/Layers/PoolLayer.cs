using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A layer that takes one value per channel from each square window of a map. Windows may overlap.</summary>
internal abstract record PoolLayer(LayerSource Source) : Layer(Source)
{
    /// <summary>Rows and columns of the window.</summary>
    public int Size => Fields[PoolFields.Size];

    /// <summary>Pixels from one window to the next.</summary>
    public int Stride => Fields[PoolFields.Stride];

    public sealed override string Description =>
        $"{Source.Type.Name} {Size}×{Size}" + (Stride != Size ? $", stride {Stride}" : "");

    public sealed override bool GivesVector => false;

    public sealed override bool IsConvolution => false;

    public sealed override int SmallestBatch(MapShape input) => 1;

    public sealed override MapShape? FixedOutput => null;

    private SquareWindow Window => new(Size, Stride, Padding: 0);

    public sealed override MapShape Output(MapShape input) => Window.Slide(input);

    public sealed override long Parameters(MapShape input) => 0;

    public sealed override long ParameterFloats(MapShape input, long inputFloats, Target target) => 0;

    public sealed override long OutputFloats(MapShape input, long inputFloats, Target target) => target.Floats(Output(input));

    public sealed override long AddedFloats(MapShape input, Target target) => target.Floats(Output(input));

    public sealed override long ForwardFlops(MapShape input) => 0;

    public sealed override string? SourceLayer => null;

    public sealed override IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input) => [];

    public sealed override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public sealed override bool Check(LayerContext context) =>
        Window.Fits(context, PoolFields.Size)
        && (!context.HasSymmetry || OrientationChecks.Turns(context, Window, PoolFields.Size));
}
