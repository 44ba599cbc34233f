using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Writes the named addresses that kernels use, in floats from the start of their block.</summary>
internal static class AddressEmitter
{
    public static KernelFile Emit(NetworkPlan plan) => KernelFile.Of(
        plan.Context, "Addresses",
        [$"{plan.Name}, from {plan.Spec.FileName}: the address of everything in memory, in floats from the start of its block."],
        "static partial class", code =>
        {
            foreach (IGrouping<string, Address> layer in plan.Addresses.GroupBy(address => address.Owner))
            {
                code.Line();
                code.Block($"private static class {layer.Key}", () => WriteConstants(code, plan, layer));
            }
        });

    private static void WriteConstants(CodeWriter code, NetworkPlan plan, IEnumerable<Address> addresses)
    {
        foreach (IGrouping<MemoryArea, Address> area in addresses.GroupBy(address => address.Area))
        {
            code.Line($"// {area.Key.Meaning}:");
            foreach (Address address in area)
                code.Line($"public const int {address.Part} = {Start(plan, area.Key) + address.Offset};");
        }
    }

    /// <summary>A thread's block begins with its scratch; map gradients follow.</summary>
    private static int Start(NetworkPlan plan, MemoryArea area) => area == MemoryArea.MapGradients ? plan.Memory.Scratch : 0;
}
