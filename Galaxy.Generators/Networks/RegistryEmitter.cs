using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>Writes the registry, which chooses a network at run time.</summary>
internal static class RegistryEmitter
{
    /// <param name="names">Networks; the first is the default.</param>
    public static KernelFile Emit(EquatableArray<string> names)
    {
        CodeWriter code = SourceFile.Begin(
            [], "Galaxy.Kernels", "global::System", "global::System.Collections.Generic", "global::Galaxy.Kernels.Contract");
        code.Line("/// <summary>Every generated network, chosen by name without reflection.</summary>");
        code.Block("internal static class NetworkRegistry", () =>
        {
            code.Line("/// <summary>The network of network.json; empty if it has errors.</summary>");
            code.Line($"public const string DefaultName = {Literal.Of(names.Count > 0 ? names[0] : "")};");
            code.Line();
            code.Line("/// <summary>Each network's description.</summary>");
            string infos = string.Join(", ", names.Select(name => $"Generated.{SourceFile.KernelClass(name)}.Info"));
            code.Line($"public static IReadOnlyList<NetworkInfo> All {{ get; }} = [{infos}];");
            code.Line();
            code.Line("/// <summary>Calls <paramref name=\"user\"/> with the named network's type.</summary>");
            code.Line("/// <exception cref=\"ArgumentException\">There is no such network.</exception>");
            code.Block("public static TResult Use<TResult>(string name, INetworkUser<TResult> user) => name switch", () =>
            {
                foreach (string name in names)
                    code.Line($"{Literal.Of(name)} => user.Use<Networks.@{name}>(),");
                code.Line("_ => throw new ArgumentException($\"There is no network '{name}'.\", nameof(name)),");
            }, ";");
        });
        return new KernelFile("NetworkRegistry.g.cs", code.Text);
    }
}
