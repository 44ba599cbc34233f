using Galaxy.Generators.CSharp;
using Galaxy.Generators.Networks;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Writes how batch norm is folded into the convolutions for inference.</summary>
internal static class FoldWriter
{
    /// <summary>The call; nothing in a network without batch norm behind a convolution.</summary>
    public static void WriteCall(CodeWriter code, NetworkPlan plan)
    {
        if (Normed(plan).Any())
            code.Line("FoldNorms(step);");
    }

    /// <summary>The norms, and the method.</summary>
    public static void Write(CodeWriter code, NetworkPlan plan)
    {
        foreach (NormPlan norm in Norms(plan))
        {
            code.Line();
            code.Line($"private static NormLayer {norm.Name}Layer => {NormCalls.Layer(norm)};");
        }

        if (!Normed(plan).Any())
            return;
        code.Line();
        code.Line("/// <summary>A copy of the convolutions' parameters, with batch norm by its running statistics folded in.</summary>");
        code.Block("private static void FoldNorms(BatchStep* step)", () =>
        {
            code.Line($"float* folded = {RegisterTile.At("step->Shared", Normed(plan).First().Folded)};");
            code.Line($"new ReadOnlySpan<float>(step->Parameters, {plan.Memory.ConvParameters}).CopyTo(new Span<float>(folded, {plan.Memory.ConvParameters}));");
            foreach (ConvStagePlan conv in Normed(plan))
                code.Line($"BatchNorm.Fold(step->Parameters, {conv.Norm!.Norm.Name}Layer, {RegisterTile.At("folded", conv.Weights.Place)}, {conv.Weights.Rows}, {RegisterTile.At("folded", conv.Bias)});");
        });
    }

    private static IEnumerable<ConvStagePlan> Normed(NetworkPlan plan) => plan.MapStages.OfType<ConvStagePlan>().Where(conv => conv.Norm is not null);

    private static IEnumerable<NormPlan> Norms(NetworkPlan plan) =>
        plan.Stages.Select(stage => (stage as ConvStagePlan)?.Norm?.Norm ?? (stage as DenseStagePlan)?.Norm?.Norm).OfType<NormPlan>();
}
