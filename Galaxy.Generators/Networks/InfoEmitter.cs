using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Writes a network's description: layers, parameters and memory, all constants.</summary>
internal static class InfoEmitter
{
    public static KernelFile Emit(NetworkPlan plan) => KernelFile.Of(
        plan.Context, "Info", [$"{plan.Name}, from {plan.Spec.FileName}: layers, parameters and memory."], "static partial class", code =>
        {
            code.Line("public static NetworkInfo Info { get; } = new()");
            code.Line("{");
            code.Line($"    Name = {Literal.Of(plan.Name)},");
            code.Line($"    Input = new Shape({plan.Spec.Input.Height}, {plan.Spec.Input.Width}, {plan.Spec.Input.Channels}),");
            code.Line($"    Classes = [{string.Join(", ", plan.Spec.Classes.Select(Literal.Of))}],");
            if (plan.Spec.Votes is { } votes)
                WriteVotes(code, votes);
            code.Line("    Layers =");
            WriteList(code, plan.Layers.Select(Layer));
            code.Line("    Parameters =");
            WriteList(code, plan.Parameters.Select(Parameter));
            code.Line($"    ParameterFloats = {plan.Memory.Parameters},");
            code.Line($"    TrainableFloats = {plan.Memory.TrainableParameters},");
            code.Line("    Memory = new MemoryNeeds("
                + $"SampleFloats: {plan.Memory.Sample}, RowFloats: {plan.Memory.Row}, ShardFloats: {plan.Memory.ShardParameters}, "
                + $"WorkerFloats: {plan.Memory.Thread}, SharedFloats: {plan.Memory.Shared}),");
            code.Line($"    Spec = {Literal.Of(SpecText.Canonical(plan.Spec))},");
            code.Line($"    SmallestBatch = {plan.Layers.Max(layer => layer.SmallestBatch)},");
            code.Line($"    Image = {MapTable.Image(plan)},");
            code.Line("    Maps =");
            WriteList(code, MapTable.Rows(plan));
            code.Line($"    UpdatedAtEnd = [{string.Join(", ", UpdatedAtEnd(plan))}],");
            WriteDivided(code, plan);
            WriteFoldedNorms(code, plan);
            WriteTied(code, plan);
            code.Line("};");
        });

    /// <summary>All parameters at the start; then those that are updated at the end of a step.</summary>
    private static IEnumerable<string> UpdatedAtEnd(NetworkPlan plan) =>
    [
        .. plan.Memory.LateParameters > 0 ? [$"new(0, {plan.Memory.LateParameters})"] : Array.Empty<string>(),
        .. plan.BatchStages.SelectMany(stage => stage.UpdatedAtTheEnd).Select(late => $"new({late.Place}, {late.Floats})"),
    ];

    private static void WriteDivided(CodeWriter code, NetworkPlan plan)
    {
        string[] divided = [.. plan.BatchStages.Select(stage => stage.DividedWeights).OfType<string>()];
        if (divided.Length > 0)
            code.Line($"    DividedWeights = [{string.Join(", ", divided)}],");
    }

    private static void WriteVotes(CodeWriter code, VoteSpec votes)
    {
        code.Line($"    Votes = new(VoteLoss.{(votes.Loss == VoteHead.Fractions ? "Fractions" : "DirichletMultinomial")},");
        WriteList(code, votes.Questions.Select(Question), "    ]),");
    }

    private static string Question(QuestionSpec question) =>
        $"new({Literal.Of(question.Name)}, [{string.Join(", ", question.Answers.Select(Literal.Of))}], {question.First}"
        + (question.After is { } after ? $", {after.Output})" : ")");

    private static void WriteFoldedNorms(CodeWriter code, NetworkPlan plan)
    {
        string[] foldings = [.. plan.MapStages.Select(stage => stage.Folding).OfType<string>()];
        if (foldings.Length == 0)
            return;
        code.Line($"    FoldedNorms = new(Parameters.{(plan.Tied.Any ? "Oriented" : "Folded")}, {plan.Memory.ShardParameters},");
        WriteList(code, foldings, "    ]),");
    }

    private static void WriteTied(CodeWriter code, NetworkPlan plan)
    {
        if (!plan.Tied.Any)
            return;
        code.Line($"    TiedFilters = new(Parameters.Oriented, Parameters.OrientedGradients, {plan.Tied.PlainFloats},");
        WriteList(code, plan.Tied.Tensors.Select(Tied), "    ]),");
    }

    private static void WriteList(CodeWriter code, IEnumerable<string> rows, string end = "    ],")
    {
        code.Line("    [");
        foreach (string row in rows)
            code.Line($"        {row},");
        code.Line(end);
    }

    private static string Layer(LayerPlan layer) =>
        $"new({Literal.Of(layer.Name)}, {Literal.Of(layer.Description)}, {layer.Line}, {Shape(layer.Input)}, {Shape(layer.Output)}, "
        + $"new({layer.Cost.Parameters}, {layer.Cost.ForwardFlops}, {layer.Cost.StepFlops})){(layer.IsConvolution ? " { IsConvolution = true }" : "")}";

    private static string Shape(MapShape shape) => $"new({shape.Height}, {shape.Width}, {shape.Channels})"
        + (shape.Orientations > 1 ? $" {{ Orientations = {shape.Orientations} }}" : "");

    private static string Parameter(ParameterPlan parameter) =>
        $"new({Literal.Of(parameter.Name)}, ParameterKind.{parameter.Kind}, [{string.Join(", ", parameter.Shape)}], "
        + $"new({parameter.Place}, {parameter.Outputs}, new({Numbers(parameter.Order)})))";

    private static string Tied(TiedTensor tensor) =>
        $"new({tensor.Tied.Place}, {tensor.Oriented.Place}, {tensor.Tied.Outputs}, "
        + $"{tensor.Tied.Order.Height}, {tensor.Tied.Order.Channels}, {tensor.InputOrientations})";

    private static string Numbers(WindowOrder order) =>
        $"{order.Height}, {order.Width}, {order.Channels}, {order.RowStride}, {order.ColumnStride}, {order.ChannelStride}";
}
