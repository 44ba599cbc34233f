using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Models;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Verbs take the models that ship by their names, and the best of them if none is given.</summary>
public sealed class ShippedModelRunTests : IClassFixture<ShippedModelRunTests.Pictures>, IDisposable
{
    private const string Told = "no model is given, so galaxyTurns is used, trained on ";

    private readonly TemporaryFolder _folder = new();
    private readonly string _sky;

    public ShippedModelRunTests(Pictures pictures) => _sky = pictures.Sky;

    private string Picture => Directory.EnumerateFiles(_sky, "*.png", SearchOption.AllDirectories).First();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--csv")]
    [InlineData("--json")]
    [InlineData("--json", "--tta")]
    public void Without_a_model_predict_uses_the_best_and_says_so_beside_its_output(params string[] flags)
    {
        CommandLine.Answer alone = CommandLine.Run(["predict", _sky, .. flags]), named = CommandLine.Run(["predict", "galaxyturns", _sky, .. flags]);
        Assert.Equal((ExitCode.Success, ExitCode.Success), (alone.Code, named.Code));
        Assert.Equal(named.Output, alone.Output);
        Assert.Contains(Told, Assert.Single(alone.Error.Split('\n'), line => line.Contains("model", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Its card: galaxy models galaxyTurns", alone.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("galaxyTurns", named.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_knows_the_model_by_its_digest()
    {
        string table = At("table.csv");
        Assert.Contains(Told, CommandLine.Run("predict", Picture, _sky, "--out", table).Error, StringComparison.Ordinal);
        Assert.Contains(CardHeader.Read(ShippedModels.Card("galaxyTurns")).Sha256, File.ReadAllText($"{table}.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_and_similar_use_it_too()
    {
        Assert.Contains(Told, CommandLine.Run("explain", Picture, "--out", At("explained")).Error, StringComparison.Ordinal);
        Assert.Contains(Told, CommandLine.Run("similar", Picture, _sky, "--out", At("similar.html")).Error, StringComparison.Ordinal);
        Assert.True(File.Exists(At("similar.html")));
    }

    [Fact]
    public void Every_verb_takes_a_name()
    {
        Assert.Equal(20, JsonElement.Parse(CommandLine.Must("evaluate", "sky", "--data", _sky, "--part", "all", "--json")).GetProperty("images").GetInt32());
        CommandLine.Must("similar", "Sky", Picture, _sky, "--out", At("similar.html"));
        CommandLine.Must("export", "sky", "--safetensors", At("sky.safetensors"));
        Assert.Equal(ShippedModels.Read("sky"), File.ReadAllBytes(At("sky.safetensors")));
        CommandLine.Must("train", "--from", "sky", "--data", _sky, "--test", "0", "--validation", "0", "--epochs", "1", "--out", At("run"));
        Assert.Contains("\"--from=sky\"", File.ReadAllText(Path.Combine(At("run"), "run.json")), StringComparison.Ordinal);
        string card = At("fromSky.md");
        CommandLine.Must("card", At("run"), "--out", card);
        Assert.Contains("galaxy train --from=sky --data=sky ", File.ReadAllText(card), StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(ShippedModels.Read("sky"))), File.ReadAllText(card), StringComparison.Ordinal);
    }

    [Fact]
    public void Models_lists_them_and_prints_a_card()
    {
        JsonElement[] models = [.. JsonElement.Parse(CommandLine.Must("models", "--json")).EnumerateArray()];
        Assert.Equal(ShippedModels.Names, models.Select(model => model.GetProperty("name").GetString()!));
        Assert.Equal(ShippedModels.Card("sky"), CommandLine.Must("models", "SKY"));
        Assert.Contains("Did you mean 'sky'?", CommandLine.Run("models", "skye").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("predict", "FILES-or-DIR: no pictures are named.")]
    [InlineData("predict sky", "FILES-or-DIR: sky is a model, and no pictures are named.")]
    [InlineData("predict gone.safetensors", "gone.safetensors is a model, and no pictures are named.")]
    [InlineData("predict gone.safetensors x.png", "gone.safetensors: there is no such file.")]
    [InlineData("predict runs/gone x.png", "there is no such file or folder. Choose from galaxyTurns, ")]
    [InlineData("predict galaxyTurnz x.png", "there is no such file or folder. Did you mean 'galaxyTurns'? There are ")]
    [InlineData("predict gone.png", "gone.png: there is no such file")]
    [InlineData("evaluate skyy --data x", "and no model of this name ships with the program. Did you mean 'sky'?")]
    public void What_is_missing_is_said(string line, string said)
    {
        CommandLine.Answer answer = CommandLine.Run(line.Split(' '));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_is_known_by_its_content_and_a_run_by_its_files()
    {
        File.WriteAllBytes(At("model.bin"), ShippedModels.Read("sky"));
        Assert.Equal(CommandLine.Must("predict", "sky", Picture, "--csv"), CommandLine.Must("predict", At("model.bin"), Picture, "--csv"));
        Directory.CreateDirectory(At("begun"));
        File.WriteAllText(At("begun/run.json"), "{}");
        CommandLine.Answer begun = CommandLine.Run("predict", At("begun"), Picture);
        Assert.Equal(ExitCode.BadInput, begun.Code);
        Assert.Contains("it is a folder that holds no model.safetensors", begun.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_place_is_told() =>
        Assert.Contains("one of the places is empty", Here(ExitCode.BadInput, "predict", "sky", ""), StringComparison.Ordinal);

    [Fact]
    public void A_folder_of_a_models_name_is_told_apart_by_what_is_in_it()
    {
        Directory.CreateDirectory(At("sky"));
        File.Copy(Picture, At("sky/1.png"));
        Assert.Contains(Told, Here(ExitCode.Success, "predict", "sky"), StringComparison.Ordinal);
        Assert.Contains("it may mean the pictures here, or the model", Here(ExitCode.BadInput, "predict", "sky", "sky/1.png"), StringComparison.Ordinal);
        Assert.DoesNotContain(Told, Here(ExitCode.Success, "predict", "sky", "./sky"), StringComparison.Ordinal);
        Assert.Contains(Told, Here(ExitCode.Success, "predict", "./sky", "sky/1.png"), StringComparison.Ordinal);
        File.WriteAllBytes(At("sky/model.safetensors"), ShippedModels.Read("galaxySmall"));
        Assert.Contains(
            "sky is the model in sky/model.safetensors, not the one of this name that ships", Here(ExitCode.Success, "predict", "sky", "sky/1.png"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_models_name_that_is_no_model_does_not_hide_it()
    {
        File.WriteAllText(At("sky"), "notes");
        Assert.DoesNotContain("is the model in", Here(ExitCode.Success, "evaluate", "sky", "--data", _sky, "--part", "all"), StringComparison.Ordinal);
        File.WriteAllBytes(At("sky"), ShippedModels.Read("galaxySmall"));
        Assert.Contains(
            "sky is the model in sky, not the one", Here(ExitCode.Success, "evaluate", "sky", "--data", _sky, "--part", "all"), StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    /// <summary>What the program says on standard error when it runs in the temporary folder.</summary>
    private string Here(ExitCode code, params string[] arguments)
    {
        ProcessStartInfo start = GalaxyProcess.Of(arguments);
        start.WorkingDirectory = _folder.Path;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((int)code, process.ExitCode);
        return error.Result;
    }

    /// <summary>Twenty simulated galaxies in class folders.</summary>
    public sealed class Pictures : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Pictures() => CommandLine.Must("simulate", "--out", Sky, "--count", "20", "--mix", "flat", "--size", "96");

        public string Sky => Path.Combine(_folder.Path, "sky");

        public void Dispose() => _folder.Dispose();
    }
}
