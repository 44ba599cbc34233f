using Galaxy.Generators.Networks;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Code;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.OnDemand;

/// <summary>The program generates what a build generates.</summary>
public sealed class SameTextTests
{
    public static TheoryData<string> Files =>
        ["network.json", .. Directory.EnumerateFiles(SourceTree.PathOf("networks"), "*.json").Select(path => $"networks/{Path.GetFileName(path)}")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_of_a_network_of_the_build_is_generated_with_the_same_text(string file)
    {
        NetworkSpec spec = Assert.IsType<Result<NetworkSpec>.Ok>(SpecFile.Read(SourceTree.PathOf(file))).Value;
        GeneratedFile[] built = [.. GeneratedSources.OfThisBuild().Where(generated => generated.Name.StartsWith($"{spec.Name}.", StringComparison.Ordinal))];

        GeneratedFile[] now = [.. GeneratedNetwork.FilesOf(spec).Select(each => new GeneratedFile(each.HintName, each.Text))];

        Assert.NotEmpty(built);
        Assert.Equal(built, now.OrderBy(each => each.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void All_networks_of_the_build_are_compared() => Assert.Equal(NetworkRegistry.All.Count, Files.Count);

    [Fact]
    public void A_model_of_a_network_of_the_build_uses_that()
    {
        NetworkInfo info = NetworkRegistry.All[0];
        NetworkMaker maker = new(["no folder"], TimeProvider.System, _ => Assert.Fail("Nothing is compiled."), (_, work) => work(), CancellationToken.None);

        Assert.True(Assert.IsType<Result<IRunnableNetwork>.Ok>(maker.OfSpec("model", info.Spec)).Value.IsBuilt);
    }
}
