using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>A convolution with what is fused into its kernel: batch norm, an activation, max pooling.</summary>
internal sealed record ConvStage(EquatableArray<LayerPlan> Layers, MapShape Input, MapShape Output, Conv2dLayer Conv)
    : MapStage(Layers, Input, Output), ITakesNorm, ITakesActivation, ITakesMaxPool
{
    public StageNorm? Norm { get; init; }

    public Activation? Activation { get; init; }

    public MaxPool2dLayer? Pool { get; init; }

    /// <summary>Shape of the convolution's own output.</summary>
    public MapShape Convolved => Layers[0].Output;

    public override bool IsTrained => true;

    public override bool OutputMayBeScaled => Activation is not { OutputMayBeScaled: false };

    public override bool FoldsParameters => Norm is not null;

    public override int InputBorder => Conv.Padding;

    public override bool ReadsSingleChannels => true;

    public Stage? With(StageNorm norm) => this is { Norm: null, Activation: null, Pool: null } ? this with { Norm = norm } : null;

    /// <summary>After a pool only if it commutes with the maximum, because the kernel pools last.</summary>
    public Stage? With(Activation activation) => Pool is null || activation.IsMonotonic ? this with { Activation = activation } : null;

    /// <summary>
    /// Windows may not overlap. With batch norm they must be larger than a pixel and cover every output, whose gradients are not zero.
    /// </summary>
    public Stage? With(MaxPool2dLayer pool, LayerPlan layer) =>
        Pool is null && Activation is not { IsMonotonic: false } && IsFusable(pool) && (Norm is null || Covers(pool, layer.Input))
            ? this with { Pool = pool, Output = layer.Output }
            : null;

    public override MapStagePlan Place(StageMaps maps, MemoryLayout memory) => ConvPlacement.Place(this, maps, memory);

    private static bool IsFusable(MaxPool2dLayer pool) => pool.Stride >= pool.Size && pool.Size * pool.Size <= MaxPoolPlan.BytePositions;

    private static bool Covers(MaxPool2dLayer pool, MapShape input) =>
        pool.Size > 1 && pool.Stride == pool.Size && input.Height % pool.Size == 0 && input.Width % pool.Size == 0;
}
