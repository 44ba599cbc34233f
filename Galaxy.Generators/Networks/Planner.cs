using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Turns a spec into a plan: follows the shapes, fuses layers into stages, lays out memory, cuts tiles.</summary>
internal static class Planner
{
    public static NetworkPlan Plan(NetworkSpec spec, Target target)
    {
        EquatableArray<LayerPlan> layers = LayerTable.Build(spec);
        IReadOnlyList<Stage> stages = Fusion.Fuse(spec, layers);
        FlatMap flat = Flat(stages.OfType<MapStage>().LastOrDefault(), spec.Input, target);
        ParameterLayout parameters = new(Tensors(spec, layers, stages.OfType<BatchStage>().First().Layers[0], flat), target);
        MemoryLayout memory = new(parameters, stages.Any(stage => stage.FoldsParameters), target);
        StagePlans plans = StagePlacement.Place(stages, flat, memory);
        return new NetworkPlan
        {
            Spec = spec,
            Layers = layers,
            Parameters = parameters.Parameters,
            Tied = new TiedPlan(parameters.Tied, parameters.EndOf(ParameterGroup.SummedByShard)),
            MapStages = plans.OnMaps,
            BatchStages = plans.OnBatch,
            Memory = Needs(parameters, memory),
            Addresses = memory.Addresses.ToEquatableArray(),
            Target = target,
        };
    }

    /// <summary>The network's input is flattened as it comes; a map written by a kernel has channels padded to whole vectors.</summary>
    private static FlatMap Flat(MapStage? last, InputSpec input, Target target) => last is null
        ? new FlatMap(new MapShape(input.Height, input.Width, input.Channels), input.Channels)
        : new FlatMap(last.Output, target.Padded(last.Output.Channels));

    /// <summary>Each layer's tensors. The first layer after the maps reads them in their memory layout.</summary>
    private static (LayerPlan, EquatableArray<ParameterTensor>)[] Tensors(
        NetworkSpec spec, EquatableArray<LayerPlan> layers, LayerPlan firstOnBatch, FlatMap flat) =>
    [
        .. spec.Layers.Zip(layers, (layer, plan) =>
            (plan, layer.Tensors(plan, plan == firstOnBatch ? flat : FlatMap.OfVector(plan.Input)).ToEquatableArray())),
    ];

    private static MemoryPlan Needs(ParameterLayout parameters, MemoryLayout memory) => new()
    {
        Parameters = parameters.Floats,
        ShardParameters = parameters.SampleFloats,
        LateParameters = parameters.EndOf(ParameterGroup.OfWholeBatch),
        TrainableParameters = parameters.EndOf(ParameterGroup.ChangedInPlace),
        Sample = memory.Maps.Floats,
        Row = memory.Rows.Floats,
        Scratch = memory.Scratch.Floats,
        Thread = memory.Scratch.Floats + memory.MapGradients.Floats,
        Shared = memory.Shared.Floats,
    };
}
