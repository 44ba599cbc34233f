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
        IReadOnlyList<StageDraft> drafts = Fusion.Fuse(spec, layers);
        ParameterTable table = new(spec, layers, StageBuilder.FlatPixelStride(drafts, spec.Input, target), target);
        EquatableArray<ParameterPlan> parameters = table.Build();
        MapShape flattened = Flattened(spec, layers);
        StageBuilder builder = new(spec, drafts, parameters, table.ConvFloats, flattened, target);
        EquatableArray<StagePlan> stages = builder.Build();
        return new NetworkPlan(
            spec.Name, spec.FileName, SpecText.Canonical(spec), spec.Input, spec.Classes, layers, parameters, stages,
            new MemoryPlan(
                table.Floats, table.ConvFloats, table.NormedFloats, table.TrainableFloats,
                builder.Sample.Floats, builder.Rows.Floats, builder.Scratch.Floats + builder.MapGradients.Floats, builder.Shared.Floats, builder.Scratch.Floats),
            target)
        {
            Addresses = table.Addresses.Concat(builder.Addresses).ToEquatableArray(),
        };
    }

    private static MapShape Flattened(NetworkSpec spec, EquatableArray<LayerPlan> layers) =>
        layers[spec.Layers.TakeWhile(layer => !layer.GivesVector).Count()].Input;
}
