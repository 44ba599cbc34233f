using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.OnDemand;

/// <summary>A network that is in no build does what those of the build do, and its model needs no JSON.</summary>
public sealed class OnDemandRunTests : IDisposable
{
    private const string Json = """
        { "name": "Mine", "input": { "height": 16, "width": 16, "channels": 3 },
          "classes": ["completely round smooth", "in between smooth", "cigar-shaped smooth", "edge-on", "spiral"],
          "layers": [ { "type": "conv2d", "filters": 4, "kernel": 3 }, { "type": "relu" }, { "type": "flatten" },
            { "type": "dense", "units": 5 } ] }
        """;

    private readonly TemporaryFolder _folder = new();

    private string Mine => Path.Combine(_folder.Path, "mine.json");

    private string Sky => Path.Combine(_folder.Path, "sky");

    private string Run => Path.Combine(_folder.Path, "run");

    public OnDemandRunTests() => File.WriteAllText(Mine, Json);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_network_of_the_build_gives_the_same_model_by_its_file()
    {
        string other = Path.Combine(_folder.Path, "other");
        CommandLine.Must("train", "--network", "Galaxy32", "--sample", "40", "--epochs", "1", "--out", Run);
        CommandLine.Must("train", "--network", SourceTree.PathOf("networks/galaxy32.json"), "--sample", "40", "--epochs", "1", "--out", other);

        Assert.Equal(File.ReadAllBytes(Path.Combine(Run, "model.safetensors")), File.ReadAllBytes(Path.Combine(other, "model.safetensors")));
    }

    [Fact]
    public void A_model_is_applied_without_its_json()
    {
        CommandLine.Must("simulate", "--out", Sky, "--count", "40", "--size", "16", "--mix", "flat");
        CommandLine.Must("train", "--network", Mine, "--data", Sky, "--crop", "0", "--epochs", "1", "--out", Run);
        File.Delete(Mine);

        string predicted = CommandLine.Must("predict", Run, Sky, "--csv");
        CommandLine.Must("evaluate", Run);
        CommandLine.Must("explain", Run, Directory.GetFiles(Sky, "*", SearchOption.AllDirectories)[0], "--out", Path.Combine(_folder.Path, "heat"));

        Assert.Equal(41, predicted.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Mine", CommandLine.Must("cache"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_no_cache_folder()
    {
        string file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "mine");
        Assert.Contains("it is a file, and a cache is a folder", CommandLine.Run("cache", "clear", "--cache", file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_folder_that_is_not_there_is_not_made_to_be_shown()
    {
        string nowhere = Path.Combine(_folder.Path, "nowhere");
        Assert.Contains("nothing is kept there", CommandLine.Must("cache", "--cache", nowhere), StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public void A_run_is_resumed_without_its_json()
    {
        string unbroken = Path.Combine(_folder.Path, "unbroken");
        string[] training = ["train", "--network", Mine, "--sample", "40", "--epochs", "3"];
        CommandLine.Must([.. training, "--out", unbroken]);
        using CancellationTokenSource interrupt = new();
        using WriterThatHears output = new("epoch 1/3", interrupt.Cancel);
        Terminal terminal = new(output, output, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, interrupt.Token) { Cache = TestCache.Folder };
        Assert.Equal(ExitCode.Interrupted, Pipeline.Cli.GalaxyProgram.Run([.. training, "--out", Run], terminal));
        File.Delete(Mine);

        CommandLine.Must("train", "--resume", Run);

        Assert.Equal(File.ReadAllBytes(Path.Combine(unbroken, "model.safetensors")), File.ReadAllBytes(Path.Combine(Run, "model.safetensors")));
    }

    [Fact]
    public void Files_and_names_are_compared_and_two_networks_of_one_name_refused()
    {
        string twin = Path.Combine(_folder.Path, "twin.json");
        File.WriteAllText(twin, Json.Replace("\"filters\": 4", "\"filters\": 5", StringComparison.Ordinal));

        string compared = CommandLine.Must("compare", Mine, "Galaxy32", "--sample", "40", "--epochs", "1", "--folds", "2", "--out", Run);
        CommandLine.Answer refused = CommandLine.Run("compare", Mine, twin, "--sample", "40", "--epochs", "1");

        Assert.Contains("Mine", compared, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, refused.Code);
        Assert.Contains("two different networks have the name Mine", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_is_described_with_its_line_and_its_code()
    {
        Assert.Contains("conv1: conv2d 3×3, 4 filters", CommandLine.Must("describe", "--network", Mine), StringComparison.Ordinal);
        Assert.Contains("conv1 (line 3)", CommandLine.Must("describe", "--network", Mine, "--code", "conv1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("bench")]
    [InlineData("describe")]
    public void Every_mistake_of_the_file_is_shown_and_the_exit_code_is_2(string verb)
    {
        File.WriteAllText(Mine, Json.Replace("\"relu\"", "\"rely\"", StringComparison.Ordinal).Replace("\"units\": 5", "\"units\": 6", StringComparison.Ordinal));

        CommandLine.Answer answer = CommandLine.Run(verb, "--network", Mine);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains($"{Mine}(3,", answer.Error, StringComparison.Ordinal);
        Assert.Contains($"{Mine}(4,", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused() =>
        Assert.Contains("there is no such file", CommandLine.Run("describe", "--network", "no/such.json").Error, StringComparison.Ordinal);
}
