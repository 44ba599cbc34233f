using System.Collections.Immutable;
using Galaxy.Generators.CSharp;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Galaxy.Tests.Language;

/// <summary>A network may have any name that a C# type can have; generated code works with all of them.</summary>
public sealed class NetworkNameTests
{
    /// <summary>Every type of layer, fused and by itself.</summary>
    internal static Net EveryLayer { get; } = RandomNets.WithEveryKind(
            Net.Input(8, 8, 3).Relu().Conv(8, 3, padding: 1).BatchNorm().LeakyRelu().Conv(8, 3, padding: 1).Plus("leakyRelu1").Dropout(0.5)
                .Conv(20, 1).Relu().MaxPool(2).MaxPool(2, stride: 1).AvgPool(2, stride: 1).Conv(40, 3, padding: 1)
                .TiedConv(2, 3, padding: 1).BatchNorm().Layer("orientationPool"))
        .GlobalAvgPool().Flatten().Relu().Dense(40).BatchNorm().Relu().Dropout(0.5).Dense(2);

    [Fact]
    public void Types_with_every_name_that_generated_code_uses_do_not_disturb_it()
    {
        ImmutableArray<SyntaxTree> generated = Generate(EveryLayer.Json());
        string[] names = Identifiers(generated);
        Assert.All(["Load", "Vector256", "Math", "Info", "Conv1Forward", "BatchShard"], name => Assert.Contains(name, names));
        CSharpCompilation compilation = InMemoryCompiler.Empty.AddSyntaxTrees(
        [
            .. generated,
            Types("namespace Galaxy.Kernels.Networks;", names.Where(name => name != "Tiny")),
            Types("", names.Where(name => char.IsUpper(name[0]) && name is not ("Galaxy" or "System"))),
        ]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void No_name_that_generated_code_uses_could_be_a_networks_class_of_kernels() => Assert.Equal(
        ["Kernels", SourceFile.KernelClass("Tiny")],
        Identifiers(Generate(EveryLayer.Json())).Where(name => name.EndsWith("Kernels", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal));

    [Fact]
    public void Networks_of_the_most_awkward_names_compile_side_by_side()
    {
        string[] names =
        [
            "Info", "Kernels", "Forward", "LossAndGradients", "LossAndUpdate", "ClassGradients", "RunKernel", "INetwork", "TRule", "Equals",
            "Elu32", "Dense121", "Dense1Forward", "Load", "System", "Galaxy", "NetworkRegistry", "Tiny", "TinyKernels",
            "class", "record", "var", "unmanaged", "global", "__arglist", "_",
        ];
        using CompiledNetworks networks = CompiledNetworks.From(names.Select(name => Net.Input(8, 8, 3).Flatten().Dense(2) with { Name = name }));
        Assert.All(names, name => Assert.Equal(name, networks[name].Info.Name));
    }

    private static ImmutableArray<SyntaxTree> Generate(string json) =>
    [
        .. GeneratorRun.Over(("network.json", json)).OrThrowMistakes().Sources
            .Select(source => CSharpSyntaxTree.ParseText(source.SourceText, InMemoryCompiler.ParseOptions)),
    ];

    private static string[] Identifiers(ImmutableArray<SyntaxTree> trees) =>
    [
        .. trees.SelectMany(tree => tree.GetRoot().DescendantTokens()).Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).Distinct(),
    ];

    private static SyntaxTree Types(string space, IEnumerable<string> names) => CSharpSyntaxTree.ParseText(
        $"#pragma warning disable\n{space}\n{string.Join('\n', names.Select(name => $"public struct @{name};"))}", InMemoryCompiler.ParseOptions);
}
