using Galaxy.Tests.Spec;
using Microsoft.CodeAnalysis;

namespace Galaxy.Tests.Harness;

public sealed class GeneratorRunTests
{
    private static readonly string _json = Networks.Json(Networks.End);

    [Fact]
    public void Same_files_give_the_same_sources()
    {
        GeneratorRun first = GeneratorRun.Over(("network.json", _json));
        GeneratorRun second = GeneratorRun.Over(("network.json", _json));
        Assert.NotEmpty(first.Sources);
        Assert.Equal(Texts(first), Texts(second));
    }

    [Fact]
    public void Mistake_is_a_diagnostic_in_its_file()
    {
        GeneratorRun run = GeneratorRun.Over(("folder/network.json", Networks.Json("")));
        Assert.Equal("folder/network.json: (3,12)-(3,13)", Assert.Single(run.Diagnostics).Location.GetLineSpan().ToString());
    }

    [Fact]
    public void Second_run_after_no_edit_reads_nothing_anew()
    {
        GeneratorRun run = GeneratorRun.Over(("network.json", _json));
        Assert.Equal([IncrementalStepRunReason.New], run.ReasonsOf("Spec"));
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.ThenEdited(_json).ReasonsOf("Spec"));
    }

    [Fact]
    public void White_space_within_a_line_regenerates_nothing()
    {
        GeneratorRun edited = GeneratorRun.Over(("network.json", _json)).ThenEdited(_json.Replace(": ", ":   "));
        Assert.Equal([IncrementalStepRunReason.Unchanged], edited.ReasonsOf("Spec").Distinct());
        foreach (string step in (string[])["Plan", "Kernels", "Registry"])
            Assert.Equal([IncrementalStepRunReason.Cached], edited.ReasonsOf(step).Distinct());
    }

    [Fact]
    public void A_changed_layer_regenerates_its_own_files_and_leaves_the_registry()
    {
        GeneratorRun edited = GeneratorRun.Over(("network.json", Networks.Json($$"""{ "type": "maxPool2d", "size": 2 }, {{Networks.End}}""")))
            .ThenEdited(Networks.Json($$"""{ "type": "maxPool2d", "size": 4 }, {{Networks.End}}"""));
        Assert.Equal([IncrementalStepRunReason.Modified], edited.ReasonsOf("Plan"));
        Assert.Contains(IncrementalStepRunReason.Modified, edited.ReasonsOf("Kernels"));
        Assert.Equal([IncrementalStepRunReason.Cached], edited.ReasonsOf("Registry"));
    }

    private static IEnumerable<string> Texts(GeneratorRun run) => run.Sources.Select(source => source.SourceText.ToString());
}
