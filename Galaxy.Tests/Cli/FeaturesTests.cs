using System.Collections.Immutable;
using Galaxy.Kernels.Networks;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary><c>galaxy predict --features</c>.</summary>
public sealed class FeaturesTests(TrainedModel trained) : IClassFixture<TrainedModel>, IDisposable
{
    private const int Features = 128;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Endings => [".npz", ".parquet"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Endings))]
    public void The_last_layer_computes_the_probabilities_from_them(string ending)
    {
        string table = Place($"x{ending}");
        CommandLine.Must("predict", trained.Run, trained.Sky, "--features", table);
        Model model = ModelFile.Read(File.ReadAllBytes(trained.Model), "model", GalaxyNet.Info) is Result<Model>.Ok ok ? ok.Value : null!;
        float[] weights = Tensor(model, "dense3.weight"), bias = Tensor(model, "dense3.bias");
        ImmutableArray<PredictionRow> rows = Rows(table, model.Classes);
        model.Weights.Dispose();
        Assert.Equal(TrainedModel.Images, rows.Length);
        foreach (PredictionRow row in rows)
        {
            float[] scores = [.. bias.Select((value, label) => value + row.Features.Select((feature, index) => feature * weights[label * Features + index]).Sum())];
            Probabilities.Softmax(scores);
            Assert.All(scores.Zip(row.Probabilities), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
        }
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Neither_threads_nor_shards_change_a_byte(string ending)
    {
        CommandLine.Must("predict", trained.Run, trained.Sky, "--tta", "--threads", "1", "--features", Place($"one{ending}"));
        CommandLine.Must("predict", trained.Run, trained.Sky, "--tta", "--threads", "3", "--features", Place($"three{ending}"));
        Assert.Equal(File.ReadAllBytes(Place($"one{ending}")), File.ReadAllBytes(Place($"three{ending}")));
        string parts = Directory.CreateDirectory(Place("parts")).FullName;
        foreach (string shard in (string[])["0/2", "1/2"])
            CommandLine.Must("predict", trained.Run, trained.Sky, "--tta", "--features", Path.Combine(parts, $"x{ending}"), "--shard", shard);
        CommandLine.Must("merge", Place($"merged{ending}"), parts);
        Assert.Equal(File.ReadAllBytes(Place($"one{ending}")), File.ReadAllBytes(Place($"merged{ending}")));
        foreach (string text in (string[])[".csv", ".jsonl.gz"])
        {
            Assert.Contains(".parquet, .npz", CommandLine.Run("merge", Place($"text{text}"), parts).Error, StringComparison.Ordinal);
            Assert.False(File.Exists(Place($"text{text}")));
        }
    }

    [Fact]
    public void A_picture_that_cannot_be_read_has_none()
    {
        File.WriteAllText(Place("broken.jpg"), "no picture");
        string good = Directory.EnumerateFiles(trained.Sky, "*", SearchOption.AllDirectories).First();
        foreach (string ending in (string[])[".npz", ".parquet"])
        {
            CommandLine.Must("predict", trained.Run, Place("broken.jpg"), good, "--features", Place($"x{ending}"));
            Assert.Equal([0, Features], Rows(Place($"x{ending}"), GalaxyNet.Info.Classes).Select(row => row.Features.Length));
        }
    }

    [Fact]
    public void Text_and_a_second_table_are_refused()
    {
        Refuses(".parquet, .npz", "--features", Place("x.csv"));
        Refuses("it cannot be combined with --out", "--features", Place("x.npz"), "--out", Place("x.csv"));
        CommandLine.Must("predict", trained.Run, trained.Sky, "--out", Place("x.npz"));
        Refuses("with --features", "--features", Place("x.npz"), "--append");
    }

    private void Refuses(string why, params string[] flags)
    {
        CommandLine.Answer answer = CommandLine.Run(["predict", trained.Run, trained.Sky, .. flags]);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(why, answer.Error, StringComparison.Ordinal);
    }

    private static float[] Tensor(Model model, string name)
    {
        var parameter = GalaxyNet.Info.Parameters.Single(parameter => parameter.Name == name);
        float[] values = new float[parameter.Shape.Aggregate(1, (product, size) => product * size)];
        model.Weights.CopyTensor(parameter, values);
        return values;
    }

    private static ImmutableArray<PredictionRow> Rows(string table, ImmutableArray<string> classes)
    {
        using FileStream file = File.OpenRead(table);
        return [.. TableFormats.Of(table)!.Read(file, new PredictionColumns(classes) { Features = Features })];
    }

    private string Place(string name) => Path.Combine(_folder.Path, name);
}
