using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Networks;

/// <summary>
/// Writes the type that has the network's name and forwards to its kernel class. A network may have any name, so here every
/// name is fully qualified.
/// </summary>
internal static class NetworkTypeEmitter
{
    private const string Contract = "global::Galaxy.Kernels.Contract";
    private const string Table = $"global::System.Collections.Immutable.ImmutableArray<{Contract}.KernelCall>";
    private static readonly string[] Tables = ["Forward", "TrainingForward", "Backward<TGradientUse>()"];

    public static KernelFile Emit(NetworkPlan plan)
    {
        CodeWriter code = SourceFile.Begin([$"{plan.Name}, from {plan.Spec.FileName}: the contract."], plan.Space.Networks);
        string input = $"images of {plan.Spec.Input.Height}×{plan.Spec.Input.Width}×{plan.Spec.Input.Channels}";
        string parameters = KernelFile.Number(plan.Layers.Sum(layer => (long)layer.Cost.Parameters));
        string work = $"from {input} to {plan.Spec.Classes.Count} classes: {plan.Layers.Count} layers, {parameters} parameters";
        code.Line($"/// <summary>The network {plan.Name}, {work}.</summary>");
        // With an @, a keyword is a valid name.
        code.Block($"public readonly struct @{plan.Name} : {Contract}.INetwork", () =>
        {
            code.Line("/// <summary>Name, shapes, parameters, costs and memory.</summary>");
            code.Line($"{Info(plan)} => {Kernels(plan)}.Info;");
            foreach (string member in Tables)
            {
                code.Line();
                code.Line($"static {Table} {Contract}.INetwork.{member} => {Kernels(plan)}.{member};");
            }
        });
        return new KernelFile($"{plan.Name}.Network.g.cs", code.Text);
    }

    /// <summary>C# allows no member with the name of its type; such a member is implemented explicitly.</summary>
    private static string Info(NetworkPlan plan) => plan.Name == "Info"
        ? $"static {Contract}.NetworkInfo {Contract}.INetwork.Info"
        : $"public static {Contract}.NetworkInfo Info";

    private static string Kernels(NetworkPlan plan) => $"global::{plan.Space.Kernels}.{SourceFile.KernelClass(plan.Name)}";
}
