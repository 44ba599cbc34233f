using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.OnDemand;

/// <summary>Two folders of pictures suffice for a model.</summary>
public sealed class DataClassesRunTests : IDisposable
{
    private const string Json = """
        { "name": "Mine", "input": { "height": 16, "width": 16, "channels": 3 }, "classes": ["edge-on", "spiral", "smooth"],
          "layers": [ { "type": "conv2d", "filters": 4, "kernel": 3 }, { "type": "relu" }, { "type": "flatten" }, { "type": "dense", "units": 3 } ] }
        """;

    private readonly TemporaryFolder _folder = new();

    private string Mine => Path.Combine(_folder.Path, "mine.json");

    private string Data => Path.Combine(_folder.Path, "data");

    private string Run => Path.Combine(_folder.Path, "run");

    public DataClassesRunTests()
    {
        File.WriteAllText(Mine, Json);
        string sky = Path.Combine(_folder.Path, "sky");
        CommandLine.Must("simulate", "--out", sky, "--count", "60", "--size", "16", "--mix", "flat");
        Directory.CreateDirectory(Data);
        string[] kinds = [.. Directory.GetDirectories(sky).Order(StringComparer.Ordinal)];
        Directory.Move(kinds[0], Path.Combine(Data, "ellipticals"));
        Directory.Move(kinds[^1], Path.Combine(Data, "spirals"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Other_folders_are_the_classes_and_one_line_says_so()
    {
        string told = CommandLine.Must(["train", .. Training, "--epochs", "1", "--out", Run]);

        Assert.Single(told.Split('\n'), line => line.StartsWith($"The classes are the 2 folders of {Data}: ellipticals, spirals.", StringComparison.Ordinal));
        Assert.StartsWith("file,class,probability,ellipticals,spirals", CommandLine.Must("predict", Run, Data, "--csv"), StringComparison.Ordinal);
        CommandLine.Must("evaluate", Run);
    }

    [Fact]
    public void Networks_own_classes_can_be_insisted_on()
    {
        CommandLine.Answer answer = CommandLine.Run(["train", .. Training, "--classes", "network", "--epochs", "1", "--out", Run]);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("is no class of the network", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_that_are_classes_of_the_network_leave_it_as_it_is()
    {
        Directory.Move(Path.Combine(Data, "ellipticals"), Path.Combine(Data, "Edge_On"));
        Directory.Move(Path.Combine(Data, "spirals"), Path.Combine(Data, "spiral"));

        string told = CommandLine.Must(["train", .. Training, "--epochs", "1", "--out", Run]);

        Assert.DoesNotContain("The classes are", told, StringComparison.Ordinal);
        Assert.Contains("no folder for class 'smooth'", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Folds_and_comparisons_take_them_too()
    {
        Assert.Contains("2 classes", CommandLine.Must(["train", .. Training, "--epochs", "1", "--folds", "2", "--out", Run]), StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(Data, "notes"));
        string compared = CommandLine.Must("compare", Mine, "Galaxy32", "--data", Data, "--crop", "0", "--epochs", "1", "--folds", "2", "--out", Path.Combine(_folder.Path, "compared"));

        Assert.Single(compared.Split('\n'), line => line.StartsWith("The classes are the 2 folders", StringComparison.Ordinal));
        Assert.Contains("folder 'notes' holds no", compared, StringComparison.Ordinal);
        Assert.Contains("Galaxy32: ", compared, StringComparison.Ordinal);
        Assert.DoesNotContain("5 classes", compared, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_resumed_with_its_classes()
    {
        string unbroken = Path.Combine(_folder.Path, "unbroken");
        CommandLine.Must(["train", .. Training, "--epochs", "3", "--out", unbroken]);
        using CancellationTokenSource interrupt = new();
        using WriterThatHears output = new("epoch 1/3", interrupt.Cancel);
        Terminal terminal = new(output, output, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, interrupt.Token) { Cache = TestCache.Folder };
        Assert.Equal(ExitCode.Interrupted, Pipeline.Cli.GalaxyProgram.Run(["train", .. Training, "--epochs", "3", "--out", Run], terminal));

        CommandLine.Must("train", "--resume", Run);

        Assert.Equal(File.ReadAllBytes(Path.Combine(unbroken, "model.safetensors")), File.ReadAllBytes(Path.Combine(Run, "model.safetensors")));
    }

    private string[] Training => ["--network", Mine, "--data", Data, "--crop", "0"];
}
