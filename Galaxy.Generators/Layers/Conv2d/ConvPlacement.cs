using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d.Winograd;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Allocates a convolution's memory and cuts its tiles.</summary>
internal static class ConvPlacement
{
    public static ConvStagePlan Place(ConvStage stage, StageMaps maps, MemoryLayout memory)
    {
        LayerPlan layer = stage.Layers[0];
        MaxPoolPlan? pool = stage.Pool is null ? null : MaxPoolPlan.Of(stage.Pool, stage.OutputName, maps.Output, memory.Maps);
        WeightPlan weights = memory.Weights(layer);
        EquatableArray<PhasePlan> phases = maps.NeedsInputGradient
            ? InputGradientPhases.Split(stage.Name, stage.Conv, stage.Input, memory.Shared, memory.Target)
            : new([]);
        MapPlan gradient = memory.TakeMap(
            memory.MapGradients, stage.Name, "ConvGradient", stage.Convolved, WindowPhases.Border(phases, stage.Convolved));
        WindowPass forward = Forward(stage, maps.Input, weights, pool);
        bool poolsTiles = PoolTiles.Fit(forward, memory.Target);
        ConvStagePlan plan = new(stage, maps)
        {
            Weights = weights,
            Bias = memory.Parameter(layer, "bias"),
            Pool = pool,
            Rows = memory.Scratch.Use(scratch => memory.TakeMap(scratch, stage.Name, "Rows", Rows(stage, maps.Output, pool, weights, poolsTiles))),
            PoolsTiles = poolsTiles,
            WeightGradientRows = WeightGradientTiles.ImageRows(stage.Conv, maps.Input, stage.Convolved, memory.Target),
            Phases = phases,
            ConvGradient = gradient,
            Winograd = Winograd(stage, maps.Input, forward, gradient, phases, memory),
        };
        return stage.Norm is null ? plan : WithNorm(plan, stage.Norm, forward, memory);
    }

    private static WindowPass Forward(ConvStage stage, MapPlan input, WeightPlan weights, MaxPoolPlan? pool) => new()
    {
        Kernel = stage.Conv.Kernel,
        Stride = stage.Conv.Stride,
        Channels = input.Channels,
        PixelStride = input.PixelStride,
        Height = stage.Convolved.Height,
        Width = stage.Convolved.Width,
        Panels = weights.Panels,
        Pool = pool,
    };

    /// <summary>Rows wait in scratch only for a pool that does not pool register tiles.</summary>
    private static MapShape Rows(ConvStage stage, MapPlan output, MaxPoolPlan? pool, WeightPlan weights, bool poolsTiles) =>
        pool is null || poolsTiles
            ? new MapShape(0, stage.Convolved.Width, stage.Conv.Outputs)
            : new MapShape(pool.Size, (output.Width - 1) * pool.Stride + pool.Size, weights.Panels[0].Width);

    private static WinogradPasses Winograd(
        ConvStage stage, MapPlan input, WindowPass forward, MapPlan gradient, EquatableArray<PhasePlan> phases, MemoryLayout memory) => new(
        memory.Scratch.Use(scratch => WinogradChoice.Cut(stage.Name, "Forward", forward, memory.Shared, scratch, memory.Target)),
        memory.Scratch.Use(scratch => WinogradChoice.CutWeightGradient(stage.Name, forward, memory.MapGradients, scratch, memory.Target)),
        phases.Count == 0
            ? null
            : memory.Scratch.Use(scratch => WinogradChoice.Cut(
                stage.Name, "InputGradient", Back(stage.Conv, input, gradient, phases[0]), memory.Shared, scratch, memory.Target)));

    private static WindowPass Back(Conv2dLayer conv, MapPlan input, MapPlan gradient, PhasePlan phase) => new()
    {
        Kernel = conv.Kernel,
        Stride = conv.Stride,
        Channels = gradient.Channels,
        PixelStride = gradient.PixelStride,
        Height = input.Height,
        Width = input.Width,
        Panels = phase.Panels,
        Pool = null,
    };

    private static ConvStagePlan WithNorm(ConvStagePlan plan, StageNorm norm, WindowPass forward, MemoryLayout memory)
    {
        ConvStage stage = plan.Of;
        NormPlan normPlan = NormPlan.Of(norm, stage.Convolved.Channels, memory);
        MapPlan raw = memory.TakeMap(memory.Maps, stage.Name, "Raw", stage.Convolved);
        return plan with
        {
            Norm = new MapNormPlan
            {
                Norm = normPlan,
                Raw = raw,
                RawGradient = plan.ConvGradient,
                Sums = memory.TakeMatrix(normPlan.Name, "Sums", 2 * normPlan.Channels),
                MaskedGradient = memory.TakeMap(memory.Maps, normPlan.Name, "MaskedGradient", stage.Output),
                Activation = stage.Activation,
                Pool = plan.Pool,
            },
            Raw = Raw(plan, raw, forward with { Pool = null }, memory),
        };
    }

    private static ConvStagePlan Raw(ConvStagePlan plan, MapPlan raw, WindowPass forward, MemoryLayout memory)
    {
        ConvStage alone = plan.Of with { Layers = new([plan.Of.Layers[0]]), Output = plan.Of.Convolved, Norm = null, Activation = null, Pool = null };
        return new ConvStagePlan(alone, plan.Maps with { Output = raw })
        {
            Suffix = "Raw",
            Weights = plan.Weights,
            Bias = plan.Bias,
            Pool = null,
            Rows = plan.Rows with { Height = 0, Width = plan.Of.Convolved.Width },
            PoolsTiles = false,
            WeightGradientRows = plan.WeightGradientRows,
            Phases = plan.Phases,
            ConvGradient = plan.ConvGradient,
            Winograd = plan.Winograd with
            {
                Forward = memory.Scratch.Use(
                    scratch => WinogradChoice.Cut(plan.Of.Name, "TrainingForward", forward, memory.Shared, scratch, memory.Target)),
            },
        };
    }
}
