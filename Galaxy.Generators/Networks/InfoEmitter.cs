using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Writes what a network says of itself: layers, parameters, memory, all constants.</summary>
internal static class InfoEmitter
{
    public static KernelFile Emit(NetworkPlan plan) => KernelFile.Of(
        plan.Context, "Info", [$"{plan.Name}, from {plan.Spec.FileName}: layers, parameters and memory."], "partial class", code =>
        {
            code.Line("private static NetworkInfo CreateInfo() => new(");
            code.Line($"    {Literal.Of(plan.Name)},");
            code.Line($"    new Shape({plan.Spec.Input.Height}, {plan.Spec.Input.Width}, {plan.Spec.Input.Channels}),");
            code.Line($"    [{string.Join(", ", plan.Spec.Classes.Select(Literal.Of))}],");
            WriteList(code, plan.Layers.Select(Layer));
            WriteList(code, plan.Parameters.Select(Parameter));
            code.Line($"    ParameterFloats: {plan.Memory.Parameters},");
            code.Line($"    TrainableFloats: {plan.Memory.TrainableParameters},");
            code.Line($"    new MemoryNeeds(SampleFloats: {plan.Memory.Sample}, RowFloats: {plan.Memory.Row}, LaneFloats: {plan.Memory.ShardParameters}, WorkerFloats: {plan.Memory.Thread}, SharedFloats: {plan.Memory.Shared}),");
            code.Line($"    Spec: {Literal.Of(SpecText.Canonical(plan.Spec))})");
            code.Line("{");
            code.Line("    Maps =");
            WriteList(code, MapTable.Rows(plan));
            code.Line("};");
        });

    private static void WriteList(CodeWriter code, IEnumerable<string> items)
    {
        code.Line("    [");
        foreach (string item in items)
            code.Line($"        {item},");
        code.Line("    ],");
    }

    private static string Layer(LayerPlan layer) =>
        $"new({Literal.Of(layer.Name)}, {Literal.Of(layer.Description)}, {layer.Line}, {Shape(layer.Input)}, {Shape(layer.Output)}, {layer.Parameters}, {layer.ForwardFlops}, {layer.StepFlops})";

    private static string Shape(MapShape shape) => $"new({shape.Height}, {shape.Width}, {shape.Channels})";

    private static string Parameter(ParameterPlan parameter) =>
        $"new({Literal.Of(parameter.Name)}, [{string.Join(", ", parameter.Shape)}], new({parameter.Place}, {parameter.Outputs}, {Numbers(parameter.Order)}))";

    private static string Numbers(WindowOrder order) =>
        $"{order.Height}, {order.Width}, {order.Channels}, {order.RowStride}, {order.ColumnStride}, {order.ChannelStride}";
}
