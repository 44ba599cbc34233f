using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Decides which layers are fused into one kernel: each layer says whether it joins the previous stage.</summary>
internal static class Fusion
{
    /// <summary>
    /// A layer that changes neither values nor memory layout is no stage; the next layer reads the map before it. No layer joins a
    /// stage whose output is changed in place or read by a later layer.
    /// </summary>
    public static IReadOnlyList<Stage> Fuse(NetworkSpec spec, EquatableArray<LayerPlan> layers)
    {
        List<Stage> stages = [];
        HashSet<string> sources = [.. spec.Layers.Select(layer => layer.SourceLayer).OfType<string>()];
        MapShape? map = null;
        for (int index = 0; index < layers.Count; index++)
        {
            LayerInPlan layer = new(layers[index], index, stages.LastOrDefault() is BatchStage, map ?? layers[index].Input);
            if (Joined(spec.Layers[index], stages.LastOrDefault(), layer) is { } joined)
                stages[stages.Count - 1] = joined.With(layer.Plan);
            else if (spec.Layers[index].Begin(layer) is { } begun)
                stages.Add(begun);
            else
                map ??= layers[index].Input;
            if (sources.Contains(layers[index].Name))
                stages[stages.Count - 1] = stages[stages.Count - 1] with { IsRead = true };
        }

        return stages;
    }

    private static Stage? Joined(Layer layer, Stage? last, LayerInPlan plan)
    {
        if (last is null or { IsRead: true })
            return null;
        if (layer.Effect(plan) is { } effect)
            return last.OutputMayBeScaled ? last with { Effects = last.Effects.Append(effect).ToEquatableArray() } : null;
        return last.Effects.Count > 0 ? null : layer.Join(last, plan);
    }
}
