using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

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
        string input = $"images of {plan.Spec.Input.Height}×{plan.Spec.Input.Width}×{plan.Spec.Input.Channels}";
        string parameters = KernelFile.Number(plan.Layers.Sum(layer => (long)layer.Cost.Parameters));
        string work = $"from {input} to {plan.Spec.Classes.Count} {(plan.Spec.Votes is null ? "classes" : "answers")}: {plan.Layers.Count} layers, {parameters} parameters";
        string kernels = $"global::{plan.Space.Kernels}.{SourceFile.KernelClass(plan.Name)}";
        return Write(plan.Name, plan.Space, $"{plan.Name}, from {plan.Spec.FileName}: the contract.", work, member => $"{kernels}.{member}");
    }

    /// <summary>A network whose file has errors: its name is known, so that they are all that the compiler reports.</summary>
    public static KernelFile EmitBroken(string name, NetworkSpace space) => Write(
        name, space, $"{name}: its file has errors.", "whose file has errors", _ => "throw new global::System.NotSupportedException()");

    private static KernelFile Write(string name, NetworkSpace space, string header, string work, Func<string, string> value)
    {
        CodeWriter code = SourceFile.Begin([header], space.Networks);
        code.Line($"/// <summary>The network {name}, {work}.</summary>");
        // With an @, a keyword is a valid name.
        code.Block($"public readonly struct @{name} : {Contract}.INetwork", () =>
        {
            code.Line("/// <summary>Name, shapes, parameters, costs and memory.</summary>");
            code.Line($"{Info(name)} => {value("Info")};");
            foreach (string member in Tables)
            {
                code.Line();
                code.Line($"static {Table} {Contract}.INetwork.{member} => {value(member)};");
            }
        });
        return new KernelFile($"{name}.Network.g.cs", code.Text);
    }

    /// <summary>C# allows no member with the name of its type; such a member is implemented explicitly.</summary>
    private static string Info(string name) => name == "Info"
        ? $"static {Contract}.NetworkInfo {Contract}.INetwork.Info"
        : $"public static {Contract}.NetworkInfo Info";
}
