using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary><c>train --from</c>: weights of a model for other classes, and for more pictures of the same.</summary>
public sealed class TransferTests : IDisposable
{
    private const string ModelName = "model.safetensors";

    private readonly TemporaryFolder _folder = new();

    public TransferTests()
    {
        CommandLine.Must("simulate", "--out", Sky, "--count", "60", "--mix", "flat", "--crop", "0");
        CommandLine.Must("train", "--data", Sky, "--network", "Galaxy32", "--epochs", "1", "--crop", "0", "--out", Source);
    }

    private string Sky => At("sky");

    private string Source => At("source");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Frozen_layers_stay_as_they_are_and_the_head_is_made_for_the_classes_of_the_data()
    {
        string kinds = Renamed();
        string frozen = Recipe("""{ "layerRates": { "body": 0 } }""");
        CommandLine.Answer answer = Train(At("run"), "--data", kinds, "--recipe", frozen, "--average", "0.9");
        CommandLine.Answer again = Train(At("again"), "--data", kinds, "--recipe", frozen, "--average", "0.9", "--threads", "1");

        Assert.True((answer.Code, again.Code) == (ExitCode.Success, ExitCode.Success), answer.Error + again.Error);
        Assert.Equal(File.ReadAllBytes(Model(At("run"))), File.ReadAllBytes(Model(At("again"))));
        SafetensorsFile before = Tensors(Source), after = Tensors(At("run"));
        foreach (TensorEntry tensor in before.Tensors.Where(tensor => !tensor.Name.StartsWith("dense3.", StringComparison.Ordinal)))
            Assert.Equal(Values(before, tensor.Name), Values(after, tensor.Name));
        Assert.Equal([3, 128], after.Tensors.Single(tensor => tensor.Name == "dense3.weight").Shape.Select(size => (int)size));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Model(Source)))), after.Metadata["from"]);
        Assert.Equal((before.Metadata["mean"], before.Metadata["crop"]), (after.Metadata["mean"], after.Metadata["crop"]));
        Assert.Contains("the last layer is made anew", answer.Output, StringComparison.Ordinal);
        Assert.Equal(after.Metadata["from"], Report(At("run")).GetProperty("options").GetProperty("fromDigest").GetString());
    }

    [Fact]
    public void The_same_classes_keep_the_head_and_what_the_model_has_seen_is_no_test()
    {
        CommandLine.Answer answer = Train(At("run"), "--data", Sky, "--seed", "2", "--test", "0.4", "--lr", "1e-30");

        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        Assert.Equal(Values(Tensors(Source), "dense3.weight"), Values(Tensors(At("run")), "dense3.weight"));
        Assert.Contains("the last layer is kept", answer.Output, StringComparison.Ordinal);
        GroupCollection counts = Regex.Match(
            answer.Output, "(?<learned>[0-9]+) of (?<all>[0-9]+) test images are no test of it", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups;
        JsonElement unseen = JsonElement.Parse(CommandLine.Must("evaluate", At("run"), "--data", Sky, "--part", "unseen", "--json"));
        Assert.Equal(12, Count("all") - Count("learned"));
        Assert.Equal(Count("all") - Count("learned"), unseen.GetProperty("images").GetInt32());
        CommandLine.Answer tested = CommandLine.Run("evaluate", At("run"), "--data", Sky, "--part", "test");
        Assert.Contains($"{Count("learned")} test images are no test of the model", tested.Output + tested.Error, StringComparison.Ordinal);

        int Count(string name) => int.Parse(counts[name].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_test_of_the_model_tests_the_next_one_too()
    {
        CommandLine.Answer answer = Train(At("run"), "--data", Sky, "--seed", "2");

        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        Assert.DoesNotContain("no test of it", answer.Output, StringComparison.Ordinal);
        string[] tests = [.. new[] { Source, At("run") }.Select(run => JsonElement.Parse(Tensors(run).Metadata["data"]).GetProperty("test").GetString()!)];
        Assert.Equal(Keys(tests[0]), Keys(tests[1]));

        static IEnumerable<ulong> Keys(string test) => MemoryMarshal.Cast<byte, ulong>(Convert.FromBase64String(test)).ToArray().Order();
    }

    [Fact]
    public void Nothing_is_promised_from_pictures_that_the_model_has_seen()
    {
        CommandLine.Answer answer = Train(At("run"), "--data", Sky, "--seed", "2", "--test", "0.1", "--validation", "0.4");

        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        GroupCollection counts = Regex.Match(
            answer.Output, "(?<learned>[0-9]+) of (?<all>[0-9]+) validation images do not count.* other (?<rest>[0-9]+)\\.",
            RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Groups;
        SafetensorsFile model = Tensors(At("run"));
        int scores = JsonElement.Parse(model.Metadata["calibration"]).GetProperty("scores").EnumerateArray()
            .Sum(ofClass => ofClass.GetBytesFromBase64().Length / sizeof(float));
        Assert.Equal(Count("all") - Count("learned"), scores);
        Assert.Equal(scores, Count("rest"));
        Assert.InRange(scores, 1, 12);
        Assert.False(model.Metadata.ContainsKey("familiarity"));
        Assert.Contains($"{scores} validation pictures (and {Count("learned")} others, which the model of --from has learned from) cannot promise 0.95",
            Train(At("promise"), "--data", Sky, "--seed", "2", "--test", "0.1", "--validation", "0.4", "--abstain", "0.95").Error, StringComparison.Ordinal);

        int Count(string name) => int.Parse(counts[name].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_class_that_the_model_never_saw_is_learned_beside_the_others()
    {
        string four = At("four");
        foreach (string folder in Directory.GetDirectories(Sky).Where(folder => Path.GetFileName(folder) != "spiral"))
        {
            Directory.CreateDirectory(Path.Combine(four, Path.GetFileName(folder)));
            foreach (string file in Directory.GetFiles(folder))
                File.Copy(file, Path.Combine(four, Path.GetFileName(folder), Path.GetFileName(file)));
        }

        CommandLine.Must(
            "train", "--data", four, "--classes", "folders", "--network", "Galaxy32", "--epochs", "20", "--crop", "0", "--test", "0", "--out", At("fourth"));
        Assert.Equal(4, Tensors(At("fourth")).Tensors.Single(tensor => tensor.Name == "dense3.bias").Shape[0]);
        string told = CommandLine.Must(
            "train", "--from", At("fourth"), "--data", Sky, "--test", "0", "--validation", "0", "--epochs", "40", "--lr", "0.005", "--out", At("fifth"));
        Assert.Contains("the last layer is made anew", told, StringComparison.Ordinal);
        JsonElement spiral = JsonElement.Parse(CommandLine.Must("evaluate", At("fifth"), "--part", "all", "--json")).GetProperty("perClass")
            .EnumerateArray().Single(score => score.GetProperty("class").GetString() == "spiral");
        Assert.InRange(spiral.GetProperty("recall").GetDouble(), 0.5, 1);
    }

    [Theory]
    [InlineData("--crop", "auto", "Leave crop out")]
    [InlineData("--network", "GalaxyNet", "Leave --network out")]
    [InlineData("--network", "silu.json", "layer 2 is 'relu' in the model, 'silu' in the network")]
    [InlineData("--from", "nowhere", "--from: ")]
    [InlineData("--from", "--epochs", "--from: the flag --epochs follows it")]
    [InlineData("--from", "recipe.json", "it is text. Give the model.safetensors")]
    [InlineData("--freeze", "2", "--freeze: the layers below the last one would learn in none of the 2 epochs")]
    [InlineData("--recipe", """{ "layerRates": { "body": 0, "head": 0 } }""", "every layer of Galaxy32 has the factor 0")]
    [InlineData("--recipe", """{ "layerRates": { "cnv": 0.1 } }""", "(1,17): error: Galaxy32 has no layer 'cnv'")]
    public void What_contradicts_the_model_is_refused(string flag, string value, string words)
    {
        File.WriteAllText(
            At("silu.json"), SourceTree.Read("networks/galaxy32.json").Replace("relu", "silu", StringComparison.Ordinal));
        string given = flag == "--recipe" || value == "recipe.json" ? Recipe(value) : value is "silu.json" or "nowhere" ? At(value) : value;
        CommandLine.Answer answer = flag == "--from"
            ? CommandLine.Run(["train", "--from", given, .. given == "--epochs" ? ["2"] : Array.Empty<string>(), "--data", Sky, "--out", At("run")])
            : Train(At("run"), "--data", Sky, flag, given);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("run")));
    }

    [Theory]
    [InlineData("--freeze", "1", "--freeze: without a model")]
    [InlineData("--recipe", """{ "freezeEpochs": 1 }""", "recipe.json(1,19): error: without a model")]
    [InlineData("--recipe", """{ "layerRates": { "body": 0 } }""", "recipe.json(1,17): error: with the factor 0, conv1 would stay random")]
    public void Freezing_needs_a_model(string flag, string value, string words)
    {
        string given = flag == "--recipe" ? Recipe(value) : value;
        foreach (string[] verb in (string[][])[["train"], ["compare", "Galaxy32", "GalaxyNet"]])
        {
            CommandLine.Answer answer = CommandLine.Run([.. verb, "--data", Sky, flag, given, "--out", At("run")]);
            Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_head_that_is_made_anew_cannot_be_frozen() => Assert.Contains(
        "dense3 would stay random: the last layer is made anew",
        Train(At("run"), "--data", Renamed(), "--recipe", Recipe("""{ "layerRates": { "head": 0 } }""")).Error, StringComparison.Ordinal);

    [Fact]
    public void A_resumed_run_ends_with_the_same_bytes_and_needs_the_same_model()
    {
        Assert.Equal(ExitCode.Success, Train(At("unbroken"), "--data", Sky, "--epochs", "8", "--freeze", "3").Code);
        using CancellationTokenSource interrupt = new();
        CommandLine.Answer stopped = CommandLine.Run(
            Arguments(At("run"), "--data", Sky, "--epochs", "8", "--freeze", "3"), new ClockThatInterrupts(interrupt, reading: 80), interrupt.Token);
        Assert.Equal(ExitCode.Interrupted, stopped.Code);

        byte[] model = File.ReadAllBytes(Model(Source));
        CommandLine.Must("train", "--data", Sky, "--network", "Galaxy32", "--epochs", "1", "--crop", "0", "--seed", "5", "--out", At("other"));
        File.Copy(Model(At("other")), Model(Source), overwrite: true);
        Assert.Contains($"its model to start from, {Model(Source)},", CommandLine.Run("train", "--resume", At("run")).Error, StringComparison.Ordinal);
        File.Delete(Model(Source));
        Assert.Contains("The run started from this model", CommandLine.Run("train", "--resume", At("run")).Error, StringComparison.Ordinal);
        File.WriteAllBytes(Model(Source), model);
        CommandLine.Must("train", "--resume", At("run"), "--threads", "1");

        Assert.Equal(File.ReadAllBytes(Model(At("unbroken"))), File.ReadAllBytes(Model(At("run"))));
    }

    [Fact]
    public void Folds_start_from_the_model()
    {
        CommandLine.Answer answer = Train(At("run"), "--data", Sky, "--folds", "2", "--json");

        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        Assert.Contains(" of 60 test images are no test of it", answer.Output, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private CommandLine.Answer Train(string run, params IReadOnlyList<string> more) => CommandLine.Run(Arguments(run, more));

    private string[] Arguments(string run, params IReadOnlyList<string> more) =>
        ["train", "--from", Source, .. more.Contains("--epochs") ? [] : (string[])["--epochs", "2"], .. more, "--out", run];

    /// <summary>Three of the sky's classes under other names.</summary>
    private string Renamed()
    {
        string kinds = At("kinds");
        Directory.CreateDirectory(kinds);
        foreach ((string name, int index) in Directory.GetDirectories(Sky).Order(StringComparer.Ordinal).Take(3).Select((name, index) => (name, index)))
            Directory.Move(name, Path.Combine(kinds, $"kind {index}"));
        return kinds;
    }

    private string Recipe(string text)
    {
        File.WriteAllText(At("recipe.json"), text);
        return At("recipe.json");
    }

    private static string Model(string run) => Path.Combine(run, ModelName);

    private static SafetensorsFile Tensors(string run) => SafetensorsParser.Read(File.ReadAllBytes(Model(run)));

    private static float[] Values(SafetensorsFile file, string name) =>
        TensorTable.Of(file, file.Tensors.Select(tensor => new TensorShape(tensor.Name, [.. tensor.Shape])), FloatDecoding.Types)
            .FiniteValues(name, Galaxy.Kernels.Contract.ParameterKind.Bias);

    private static JsonElement Report(string run) => JsonElement.Parse(File.ReadAllText(Path.Combine(run, "report.json")));
}
