using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Networks;

/// <summary>
/// Writes the type that bears the network's name and hands every call on to its kernels. A network may be called anything, so here every
/// name is whole.
/// </summary>
internal static class NetworkTypeEmitter
{
    private const string Contract = "global::Galaxy.Kernels.Contract";
    private const string MemoryRoom = "global::Galaxy.Kernels.Memory";
    private const string Memory = $"{MemoryRoom}.Workspace workspace, {MemoryRoom}.FloatMemory parameters";
    private const string Images = "global::System.ReadOnlySpan<float> images";
    private const string Logits = "global::System.Span<float> logits";
    private const string Gradients = $"{MemoryRoom}.FloatMemory gradients";
    private const string Batch = $"{Contract}.TrainingBatch batch";

    public static KernelFile Emit(NetworkPlan plan)
    {
        CodeWriter code = SourceFile.Begin([$"{plan.Name}, from {plan.Spec.FileName}: the contract."], "Galaxy.Kernels.Networks");
        code.Line($"/// <summary>The network {plan.Name}: {plan.Layers.Count} layers, {KernelFile.Number(plan.Layers.Sum(layer => (long)layer.Parameters))} parameters.</summary>");
        // With an @, a keyword is a name like any other.
        code.Block($"public readonly struct @{plan.Name} : {Contract}.INetwork", () =>
        {
            WriteProperty(code, plan, $"{Contract}.NetworkInfo", "Info");
            WriteProperty(code, plan, $"global::System.Collections.Immutable.ImmutableArray<{Contract}.KernelInfo>", "Kernels");
            WriteMethod(code, plan, "void", "Forward", Memory, Images, Logits);
            WriteMethod(code, plan, "void", "ClassGradients", Memory, Images, "byte label", Gradients, Logits);
            WriteMethod(code, plan, $"{Contract}.BatchLoss", "LossAndGradients", Memory, Batch, Gradients);
            WriteMethod(code, plan, $"{Contract}.BatchLoss", "LossAndUpdate<TRule>", Memory, Batch, Gradients, "global::Galaxy.Kernels.Optimizers.Update<TRule> update");
            WriteMethod(code, plan, "void", "RunKernel", "int kernel", Memory, Gradients, "int count");
        });
        return new KernelFile($"{plan.Name}.Network.g.cs", code.ToString());
    }

    private static void WriteProperty(CodeWriter code, NetworkPlan plan, string type, string name) =>
        code.Line($"{Declaration(plan, type, name)} => {Kernels(plan)}.{name};");

    private static void WriteMethod(CodeWriter code, NetworkPlan plan, string type, string name, params string[] parameters)
    {
        IEnumerable<string> arguments = string.Join(", ", parameters).Split(',').Select(parameter => parameter.Split(' ').Last());
        code.Line();
        code.Line($"{Declaration(plan, type, name)}(");
        code.Line($"    {string.Join(", ", parameters)}) =>");
        code.Line($"    {Kernels(plan)}.{name}({string.Join(", ", arguments)});");
    }

    /// <summary>C# lets no member be called as its type, so one that would be belongs to the contract alone; as do its internal ones.</summary>
    private static string Declaration(NetworkPlan plan, string type, string name) => name == plan.Name || name == "LossAndUpdate<TRule>"
        ? $"static {type} {Contract}.INetwork.{name}"
        : $"public static {type} {name}";

    private static string Kernels(NetworkPlan plan) => $"global::{SourceFile.KernelSpace}.{SourceFile.KernelClass(plan.Name)}";
}
