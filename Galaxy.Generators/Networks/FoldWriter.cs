using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Networks;

/// <summary>Writes how parameters are folded into others for inference.</summary>
internal static class FoldWriter
{
    /// <summary>The call; nothing in a network where nothing is folded.</summary>
    public static void WriteCall(CodeWriter code, NetworkPlan plan)
    {
        if (Foldings(plan).Length > 0)
            code.Line("FoldNorms(step);");
    }

    /// <summary>The stages' members, and the method.</summary>
    public static void Write(CodeWriter code, NetworkPlan plan)
    {
        foreach (string member in plan.Stages.SelectMany(stage => stage.Members))
        {
            code.Line();
            code.Line(member);
        }

        string[] foldings = Foldings(plan);
        if (foldings.Length == 0)
            return;
        code.Line();
        code.Line("/// <summary>A copy of the convolutions' parameters, with batch norm by its running statistics folded in.</summary>");
        code.Block("private static void FoldNorms(BatchStep* step)", () =>
        {
            code.Line("float* folded = step->Shared + Parameters.Folded;");
            code.Line($"new ReadOnlySpan<float>(step->Parameters, {plan.Memory.ShardParameters}).CopyTo(new Span<float>(folded, {plan.Memory.ShardParameters}));");
            foreach (string folding in foldings)
                code.Line(folding);
        });
    }

    private static string[] Foldings(NetworkPlan plan) => [.. plan.MapStages.Select(stage => stage.Folding).OfType<string>()];
}
