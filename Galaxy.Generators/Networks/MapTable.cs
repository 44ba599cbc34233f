using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>C# that says where a workspace keeps every stage's output and its gradient.</summary>
internal static class MapTable
{
    public static IEnumerable<string> Rows(NetworkPlan plan)
    {
        BatchMatrix first = plan.BatchStages[0].Input;
        BatchMatrix firstGradient = plan.BatchStages[0].InputGradient;
        foreach (MapStagePlan stage in plan.MapStages)
        {
            bool isLast = LaneJobs.Next(plan, stage) == "row";
            string output = isLast ? InRow(first, stage.Output) : Place("Samples", stage.Output, plan.Memory.Sample);
            string gradient = isLast ? InRow(firstGradient, stage.OutputGradient) : Place("Scratch", stage.OutputGradient, sampleStride: 0);
            yield return Row(stage, stage.Output.Height, stage.Output.Width, stage.Output.Channels, output, stage.HasGradient ? gradient : "null");
        }

        foreach (BatchStagePlan stage in plan.BatchStages)
            yield return Row(stage, 1, 1, stage.Output.Columns, OfRow(stage.Output), OfRow(stage.OutputGradient));
    }

    private static string Row(StagePlan stage, int height, int width, int channels, string output, string gradient)
    {
        string[] layers = [.. stage.Stage.Layers.Select(layer => layer.Name)];
        return $"new({Literal.Of(layers[layers.Length - 1])}, [{string.Join(", ", layers.Select(Literal.Of))}], new({height}, {width}, {channels}), {output}, {gradient})";
    }

    private static string Place(string area, MapPlan map, int sampleStride) =>
        $"new(MapArea.{area}, {map.Interior!}, {sampleStride}, {map.RowStride}, {map.PixelStride})";

    private static string InRow(BatchMatrix row, MapPlan map) => $"new(MapArea.Rows, {row.Place}, {row.Stride}, {map.RowStride}, {map.PixelStride})";

    private static string OfRow(BatchMatrix row) => $"new(MapArea.Rows, {row.Place}, {row.Stride}, 0, 0)";
}
