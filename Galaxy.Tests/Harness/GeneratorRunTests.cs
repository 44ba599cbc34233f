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

    private static IEnumerable<string> Texts(GeneratorRun run) => run.Files.Select(file => file.Text);
}
