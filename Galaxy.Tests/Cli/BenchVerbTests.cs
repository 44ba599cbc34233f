using System.Text.Json;
using System.Xml.Linq;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>The bench verb, from the command line to its output, on a small network of the build.</summary>
public sealed class BenchVerbTests
{
    private static readonly string[] _quick = ["bench", "--network", "Galaxy32", "--batch", "8", "--threads", "2", "--rounds", "1"];

    [Fact]
    public void Json_has_every_kernel_and_every_step()
    {
        JsonElement json = Bench();
        Assert.True(json.GetProperty("peakGflops").GetDouble() > 0);
        Assert.All((string[])["train", "infer"], name => Assert.True(json.GetProperty(name).GetProperty("imagesPerSecond").GetDouble() > 0));
        string[] kernels = [.. json.GetProperty("kernels").EnumerateArray().Select(kernel => kernel.GetProperty("name").GetString()!)];
        Assert.Superset(new HashSet<string>(["Conv2 forward", "Conv2 weight gradient", "Conv2 input gradient", "Dense1 input gradient", "Shards sum", "optimizer"]), kernels.ToHashSet());
        Assert.Equal(8, json.GetProperty("steps").GetArrayLength());
        Assert.Equal(2, json.GetProperty("stepsSingleThread").GetArrayLength());
    }

    /// <summary>A denormal that escapes flushing would make its step many times slower, so a few tries are enough.</summary>
    [Fact]
    public void A_step_with_denormal_weights_costs_less_than_half_as_much_again()
    {
        double ratio = double.MaxValue;
        for (int tries = 0; tries < 8 && ratio >= 1.5; tries++)
        {
            JsonElement[] variants = [.. Bench("--rounds", "5").GetProperty("variants").EnumerateArray()];
            Assert.Equal(("plain", "with denormal weights"), (variants[0].GetProperty("name").GetString(), variants[^1].GetProperty("name").GetString()));
            ratio = Math.Min(ratio, variants[^1].GetProperty("best").GetDouble() / variants[0].GetProperty("best").GetDouble());
        }

        Assert.InRange(ratio, 0, 1.5);
    }

    [Fact]
    public void Roofline_is_written_where_asked()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "roofline.svg");
        CommandLine.Answer answer = CommandLine.Run([.. _quick, "--markdown", "--svg", path]);
        Assert.Equal((ExitCode.Success, ""), (answer.Code, answer.Error));
        Assert.Contains("| Conv1 forward |", answer.Output, StringComparison.Ordinal);
        Assert.Equal("svg", XDocument.Load(path).Root!.Name.LocalName);
    }

    [Theory]
    [InlineData("--json --markdown", "only one of them")]
    [InlineData("--all --svg roofline.svg", "leave out --all")]
    [InlineData("--all --network Galaxy32", "either all networks are timed or one")]
    [InlineData("--svg nowhere/roofline.svg", "does not exist")]
    [InlineData("--crop 100", "only pictures are cropped")]
    [InlineData("--pictures . --all", "without kernels")]
    [InlineData("--pictures . --threads 2", "Leave out --threads")]
    [InlineData("--pictures nowhere", "nowhere")]
    public void What_cannot_be_is_said_before_anything_is_timed(string flags, string named)
    {
        CommandLine.Answer answer = CommandLine.Run(["bench", .. flags.Split(' ')]);
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Output));
        Assert.Contains(named, answer.Error, StringComparison.Ordinal);
    }

    private static JsonElement Bench(params string[] more)
    {
        string[] flags = more.Length == 0 ? _quick : [.. _quick[..^2], .. more];
        CommandLine.Answer answer = CommandLine.Run([.. flags, "--json"]);
        Assert.Equal(ExitCode.Success, answer.Code);
        return JsonSerializer.Deserialize<JsonElement>(answer.Output);
    }
}
