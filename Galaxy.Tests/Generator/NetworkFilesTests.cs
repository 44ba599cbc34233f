using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;
using Microsoft.CodeAnalysis;

namespace Galaxy.Tests.Generator;

/// <summary>network.json together with networks/*.json.</summary>
public sealed class NetworkFilesTests
{
    private const string Second = "networks/second.json";

    private static readonly string _tiny = Networks.Json(Networks.End);

    [Fact]
    public void Every_file_becomes_a_network_and_network_json_the_default()
    {
        GeneratorRun run = GeneratorRun.Over(("/home/networks/a.json", Named("Alpha")), ("/home/network.json", _tiny), ("/home/networks/B.JSON", Named("Beta")));
        Assert.Empty(run.Diagnostics);
        Assert.Contains("public const string DefaultName = \"Tiny\";", Registry(run), StringComparison.Ordinal);
        Assert.All(["Tiny", "Alpha", "Beta"], name => Assert.Contains($"\"{name}\" => user.Use<Networks.@{name}>()", Registry(run), StringComparison.Ordinal));
    }

    [Fact]
    public void Other_files_are_no_networks() =>
        Assert.Single(GeneratorRun.Over(("appsettings.json", "{"), ("networks/notes.txt", "{"), ("networks/deep/x.json", "{"), ("networks/.x.json", "{"), ("networks/.#x.json", "{"), ("networks/x.json~", "{")).Sources);

    [Fact]
    public void Header_names_the_file_it_was_made_from() =>
        Assert.Contains("from networks/second.json", GeneratorRun.Over((Second, Named("Other"))).Sources[0].SourceText.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Tiny", "GAL0030 network.json: (0,10)-(0,16)")]
    [InlineData("Other")]
    public void Network_with_the_name_of_its_project_is_a_warning_where_it_stands(string project, params string[] warnings)
    {
        GeneratorRun run = GeneratorRun.In(project, ("network.json", _tiny));
        Assert.Equal(warnings, run.Diagnostics.Select(problem => $"{problem.Id} {problem.Location.GetLineSpan()}"));
        Assert.Contains(run.Files, file => file.Name == "Tiny.Network.g.cs");
    }

    [Theory]
    [InlineData("Tiny")]
    [InlineData("TINY")]
    public void Name_that_another_file_has_taken_is_a_mistake_where_it_stands(string name)
    {
        GeneratorRun run = GeneratorRun.Over((Second, Named(name)), ("network.json", _tiny));
        Diagnostic clash = Assert.Single(run.Diagnostics);
        Assert.Equal("GAL0009", clash.Id);
        Assert.Equal($"{Second}: (0,10)-(0,16)", clash.Location.GetLineSpan().ToString());
        Assert.Contains("network.json", clash.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("\"Tiny\" => ", Registry(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Mistake_in_one_file_leaves_the_others_and_code_that_compiles()
    {
        GeneratorRun run = GeneratorRun.Over(("network.json", "{"), (Second, Named("Other")));
        Assert.Equal("GAL0001", Assert.Single(run.Diagnostics).Id);
        using CompiledNetwork network = CompiledNetwork.FromSources(run.Files, "Galaxy.Kernels.Networks.Other");
        Assert.Equal("Other", network.Info.Name);
    }

    private static string Named(string name) => _tiny.Replace("Tiny", name, StringComparison.Ordinal);

    private static string Registry(GeneratorRun run) =>
        run.Files.Single(file => file.Name == "NetworkRegistry.g.cs").Text;
}
