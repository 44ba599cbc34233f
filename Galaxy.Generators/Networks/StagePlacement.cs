using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Allocates the memory of every stage.</summary>
internal static class StagePlacement
{
    /// <param name="flat">The input layout of the first stage on the batch.</param>
    public static StagePlans Place(IReadOnlyList<Stage> stages, FlatMap flat, MemoryLayout memory)
    {
        MapStage[] maps = [.. stages.OfType<MapStage>()];
        BatchStage[] batch = [.. stages.OfType<BatchStage>()];
        _ = memory.Copy;
        _ = memory.OrientedGradients;
        BatchMatrix input = memory.TakeMatrix(batch[0].Name, "Input", flat.Floats);
        BatchMatrix inputGradient = maps.Length > 0 ? memory.TakeMatrix(batch[0].Name, "InputGradient", flat.Floats) : input;
        return new StagePlans(
            PlaceMaps(maps, input, inputGradient, memory),
            PlaceBatch(batch, input, inputGradient, maps.Any(stage => stage.IsTrained), memory));
    }

    /// <summary>The last map is a row of the first batch matrix.</summary>
    private static EquatableArray<MapStagePlan> PlaceMaps(MapStage[] stages, BatchMatrix row, BatchMatrix rowGradient, MemoryLayout memory)
    {
        if (stages.Length == 0)
            return new([]);
        List<MapStagePlan> plans = [];
        MapPlan input = InputMap(stages[0], memory);
        MapPlan inputGradient = input;
        for (int index = 0; index < stages.Length; index++)
        {
            MapStage stage = stages[index];
            bool needsInputGradient = stages.Take(index).Any(before => before.IsTrained);
            bool hasGradient = needsInputGradient || stage.IsTrained;
            MapStage? next = stages.Skip(index + 1).FirstOrDefault();
            MapPlan output = next is null
                ? memory.RowMap(row, stage.Output)
                : memory.TakeMap(memory.Maps, stage.OutputName, "Output", stage.Output, next.InputBorder);
            MapPlan outputGradient = next is null || !hasGradient
                ? memory.RowMap(rowGradient, stage.Output)
                : memory.TakeMap(memory.MapGradients, stage.OutputName, "OutputGradient", stage.Output);
            int source = plans.FindIndex(plan => plan.Stage.Layers.Any(layer => layer.Name == stage.SourceLayer));
            MapStagePlan placed = stage.Place(
                new StageMaps(input, output, inputGradient, outputGradient, needsInputGradient, source < 0 ? null : plans[source]), memory);
            if (placed.SourceGradient is { } gradient)
                plans[source] = plans[source] with { OtherGradients = plans[source].OtherGradients.Append(gradient).ToEquatableArray() };
            plans.Add(placed);
            (input, inputGradient) = (output, outputGradient);
        }

        return plans.ToEquatableArray();
    }

    private static MapPlan InputMap(MapStage first, MemoryLayout memory) => first.ReadsSingleChannels
        ? memory.Maps.TakeMap("Image", "Pixels", first.Input, first.InputBorder, first.Input.Channels)
        : memory.TakeMap(memory.Maps, "Image", "Pixels", first.Input, first.InputBorder);

    private static EquatableArray<BatchStagePlan> PlaceBatch(
        BatchStage[] stages, BatchMatrix input, BatchMatrix inputGradient, bool needsInputGradient, MemoryLayout memory)
    {
        List<BatchStagePlan> plans = [];
        foreach (BatchStage stage in stages)
        {
            BatchStagePlan placed = stage.Place(input, inputGradient, needsInputGradient, memory) with { IsFirst = plans.Count == 0 };
            plans.Add(placed);
            (input, inputGradient, needsInputGradient) = (placed.Output, placed.OutputGradient, needsInputGradient || stage.IsTrained);
        }

        return plans.ToEquatableArray();
    }
}
