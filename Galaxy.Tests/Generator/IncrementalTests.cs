using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Galaxy.Tests.Generator;

/// <summary>An edit reruns only the generator steps that depend on it.</summary>
public sealed class IncrementalTests
{
    private static readonly string[] _steps = ["Reading", "Spec", "Plan", "Stage", "Kernels", "Frame", "Registry"];

    private static readonly string _json = Net.Input(8, 8, 3).Conv(8, 3).Relu().Conv(8, 3).Relu().Flatten().Dense(2).Json();

    private static readonly string _tied = Net.Input(8, 8, 3).TiedConv(2, 3).BatchNorm().TiedConv(1, 3).Layer("orientationPool").Flatten().Dense(2).Json();

    [Fact]
    public void First_run_does_every_step_anew()
    {
        GeneratorRun run = GeneratorRun.Over(("network.json", _json));
        Assert.All(_steps, step => Assert.Equal([New], Reasons(run, step)));
    }

    [Fact]
    public void No_edit_regenerates_nothing()
    {
        GeneratorRun run = GeneratorRun.Over(("network.json", _json)).ThenEdited(_json);
        Assert.Equal([Unchanged], Reasons(run, "Reading"));
        Assert.All(_steps.Skip(1), step => Assert.Equal([Cached], Reasons(run, step)));
    }

    public static TheoryData<string> Edited => [_json, _tied];

    [Theory]
    [MemberData(nameof(Edited))]
    public void White_space_regenerates_nothing(string json)
    {
        GeneratorRun run = GeneratorRun.Over(("network.json", json)).ThenEdited(json.Replace(": ", ":   ") + "\n\n");
        Assert.Equal([Modified], Reasons(run, "Reading"));
        Assert.Equal([], Made(run));
        Assert.All(_steps.Skip(1), step => Assert.DoesNotContain(Modified, Reasons(run, step)));
    }

    [Fact]
    public void Line_break_between_layers_regenerates_the_headers_that_name_a_line_behind_it()
    {
        GeneratorRun run = GeneratorRun.Over(("network.json", _json)).ThenEdited(_json.Replace("""{ "type": "flatten" }""", """{ "type": "flatten" }""" + "\n"));
        Assert.Equal(["Tiny.Dense1.Forward.g.cs", "Tiny.Dense1.InputGradient.g.cs", "Tiny.Dense1.OutputGradient.g.cs", "Tiny.Dense1.WeightGradient.g.cs", "Tiny.Info.g.cs"], Made(run));
    }

    [Fact]
    public void Edit_of_a_program_regenerates_nothing()
    {
        GeneratorRun run = GeneratorRun.Over(("network.json", _json)).ThenProgrammed("class Unrelated { int field; }");
        Assert.All(_steps, step => Assert.Equal([Cached], Reasons(run, step)));
    }

    [Fact]
    public void Changed_layer_regenerates_what_it_touches()
    {
        GeneratorRun run = GeneratorRun.Over(("network.json", _json)).ThenEdited(_json.Replace(
            $$"""{ "type": "relu" }, {{Networks.End}}""", $$"""{ "type": "leakyRelu" }, {{Networks.End}}""", StringComparison.Ordinal));
        Assert.Equal(["Tiny.Conv2.Forward.g.cs", "Tiny.Conv2.InputGradient.g.cs", "Tiny.Conv2.OutputGradient.g.cs", "Tiny.Conv2.WeightGradient.g.cs", "Tiny.Info.g.cs"], Made(run));
        Assert.Equal([Unchanged, Modified, Unchanged], run.OutputsOf("Stage").Select(output => output.Reason));
        Assert.DoesNotContain(Modified, Reasons(run, "Registry"));
    }

    [Fact]
    public void Changed_file_leaves_the_networks_of_the_others()
    {
        string other = _json.Replace("Tiny", "Other", StringComparison.Ordinal);
        GeneratorRun run = GeneratorRun.Over(("network.json", _json), ("networks/other.json", other)).ThenEdited(_json.Replace("\"kernel\": 3", "\"kernel\": 2", StringComparison.Ordinal));
        Assert.NotEmpty(Made(run));
        Assert.DoesNotContain(Made(run), name => name.StartsWith("Other.", StringComparison.Ordinal));
    }

    [Fact]
    public void Mistake_and_its_mending_leave_nothing_stale()
    {
        GeneratorRun broken = GeneratorRun.Over(("network.json", _json)).ThenEdited(_json.Replace("conv2d", "conv3d", StringComparison.Ordinal));
        Assert.Equal(["NetworkRegistry.g.cs"], broken.Sources.Select(source => source.HintName));
        Assert.Equal(Texts(GeneratorRun.Over(("network.json", _json))), Texts(broken.ThenEdited(_json)));
    }

    [Fact]
    public void Independent_runs_give_equal_values_at_every_step()
    {
        GeneratorRun first = GeneratorRun.Over(("network.json", _json));
        GeneratorRun second = GeneratorRun.Over(("network.json", _json));
        Assert.All(_steps, step => Assert.Equal(first.OutputsOf(step).Select(output => output.Value), second.OutputsOf(step).Select(output => output.Value)));
    }

    [Fact]
    public void No_step_holds_anything_of_the_compilation()
    {
        GeneratorRun run = GeneratorRun.Over(("network.json", _json));
        foreach (object value in _steps.SelectMany(run.OutputsOf).Select(output => output.Value))
            Assert.DoesNotContain(ObjectGraph.Of(value), held => held is Compilation or SyntaxNode or SyntaxTree or ISymbol or AdditionalText or Location);
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.OutputsOf(step).Select(output => output.Reason).Distinct();

    /// <summary>Names of the files that were regenerated.</summary>
    private static IEnumerable<string> Made(GeneratorRun run) => run.OutputsOf("Kernels").Concat(run.OutputsOf("Frame"))
        .Where(output => output.Reason is New or Modified)
        .Select(output => ((KernelFile)output.Value).HintName)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(GeneratorRun run) => run.Files.Select(file => file.Text).Order(StringComparer.Ordinal);
}
