using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>C# of the places of the image, and of every stage's output and gradient, in a workspace.</summary>
internal static class MapTable
{
    /// <summary>The place of a sample's image: the first stage's map, or a row of the first batch matrix.</summary>
    public static string Image(NetworkPlan plan)
    {
        if (plan.MapStages.Count > 0)
            return Place(plan, plan.MapStages[0].Input);
        int channels = plan.Spec.Input.Channels;
        return Place(plan, plan.BatchStages[0].Input.Place, plan.Spec.Input.Width * channels, channels);
    }

    /// <summary>A row for each stage.</summary>
    public static IEnumerable<string> Rows(NetworkPlan plan) =>
    [
        .. plan.MapStages.Select(stage => Row(
            stage, new MapShape(stage.Output.Height, stage.Output.Width, stage.Output.Channels), Place(plan, stage.Output),
            stage.HasGradient ? Place(plan, stage.OutputGradient) : "null")),
        .. plan.BatchStages.Select(stage => Row(
            stage, new MapShape(1, 1, stage.Output.Columns), Place(plan, stage.Output.Place, 0, 0), Place(plan, stage.OutputGradient.Place, 0, 0))),
    ];

    private static string Row(StagePlan stage, MapShape shape, string output, string gradient)
    {
        string[] layers = [.. stage.Stage.Layers.Select(layer => layer.Name)];
        return $"new({Literal.Of(layers[layers.Length - 1])}, [{string.Join(", ", layers.Select(Literal.Of))}], "
            + $"new({shape.Height}, {shape.Width}, {shape.Channels}), {output}, {gradient})";
    }

    private static string Place(NetworkPlan plan, MapPlan map) => Place(plan, map.Interior, map.RowStride, map.PixelStride);

    private static string Place(NetworkPlan plan, Address first, int rowStride, int pixelStride)
    {
        (string area, int sampleStride) = first.Area == MemoryArea.Maps
            ? ("Samples", plan.Memory.Sample)
            : (first.Area.Block, first.SampleStride);
        return $"new(MapArea.{area}, {first}, {sampleStride}, {rowStride}, {pixelStride})";
    }
}
