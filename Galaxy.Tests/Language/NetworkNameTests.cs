using System.Collections.Immutable;
using Galaxy.Generators.CSharp;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Galaxy.Tests.Language;

/// <summary>A network may have any name that a C# type can have; generated code works with all of them.</summary>
public sealed class NetworkNameTests
{
    internal const string EveryLayer = """
        { "type": "relu" }, { "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "leakyRelu" },
        { "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "add", "from": "leakyRelu1" }, { "type": "dropout", "rate": 0.5 },
        { "type": "conv2d", "filters": 20, "kernel": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },
        { "type": "maxPool2d", "size": 2, "stride": 1 }, { "type": "avgPool2d", "size": 2, "stride": 1 },
        { "type": "conv2d", "filters": 40, "kernel": 3, "padding": 1 }, { "type": "globalAvgPool" }, { "type": "flatten" }, { "type": "relu" },
        { "type": "dense", "units": 40 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "dropout", "rate": 0.5 }, { "type": "dense", "units": 2 }
        """;

    [Fact]
    public void Types_with_every_name_that_generated_code_uses_do_not_disturb_it()
    {
        ImmutableArray<SyntaxTree> generated = Generate(Networks.Json(EveryLayer));
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
        Identifiers(Generate(Networks.Json(EveryLayer))).Where(name => name.EndsWith("Kernels", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal));

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
