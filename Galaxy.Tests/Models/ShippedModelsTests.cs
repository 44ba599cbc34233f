using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Pipeline.Recipes;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Models;

/// <summary>The folder <c>models</c>: what it says is so.</summary>
public sealed partial class ShippedModelsTests
{
    private const long Most = 8L << 20;

    [Fact]
    public void The_best_one_the_small_one_and_that_of_the_sky_ship_and_together_they_are_small()
    {
        Assert.Equal(ShippedModels.Best, ShippedModels.Names[0]);
        Assert.Contains("galaxySmall", ShippedModels.Names);
        Assert.Contains("sky", ShippedModels.Names);
        Assert.InRange(ShippedModels.Names.Sum(name => (long)ShippedModels.Read(name).Length), 1, Most);
    }

    [Fact]
    public void Every_one_is_complete_and_of_a_network_of_this_build() => Assert.All(ShippedModels.Names, name =>
    {
        byte[] file = ShippedModels.Read(name);
        IRunnableNetwork? network = BuiltNetwork.WithSpec(ModelFile.Network(file, name).Value().Spec);
        Assert.NotNull(network);
        using Weights weights = ModelFile.Read(file, name, network.Info).Value().Weights;
        Assert.Equal(network.Info.Name, CardHeader.Read(ShippedModels.Card(name)).Network);
    });

    [Fact]
    public void Every_card_has_the_digest_of_its_model_its_recipe_and_its_pictures() => Assert.All(ShippedModels.Names, name =>
    {
        string card = ShippedModels.Card(name);
        Assert.Equal((name, Digest(ShippedModels.Read(name))), (CardHeader.Read(card).Model, CardHeader.Read(card).Sha256));
        Assert.Contains($"--recipe=models/{name}.recipe.json", card, StringComparison.Ordinal);
        SafetensorsFile file = SafetensorsParser.Read(ShippedModels.Read(name));
        Assert.Contains(JsonNode.Parse(file.Metadata["data"])!["fingerprint"]!.GetValue<string>(), card, StringComparison.Ordinal);
        if (JsonNode.Parse(file.Metadata["images"])!["mix"] is null)
            Assert.Contains(Digest(File.ReadAllBytes(SourceTree.PathOf("models/galaxies.txt"))), card, StringComparison.Ordinal);
    });

    /// <summary>A recipe that is edited without training again is found out.</summary>
    [Fact]
    public void Every_card_has_the_recipe_of_its_file() => Assert.All(ShippedModels.Names, name =>
    {
        RecipeValues values = RecipeReader.Read(name, File.ReadAllBytes(SourceTree.PathOf($"models/{name}.recipe.json"))).Value();
        string card = ShippedModels.Card(name);
        bool starts = SafetensorsParser.Read(ShippedModels.Read(name)).Metadata.ContainsKey("from");
        JsonObject recipe = RecipeJson.Of(Recipe.Of(starts ? values.Over(TransferDefaults.For(values)) : values, seed: 1).Value());
        Assert.True(JsonNode.DeepEquals(recipe, JsonNode.Parse(card.Split("```json")[1].Split("```")[0])), name);
    });

    [Fact]
    public void List_of_pictures_has_a_digest_a_class_and_an_id_in_every_line()
    {
        string[] lines = File.ReadAllLines(SourceTree.PathOf("models/galaxies.txt"));
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(Line(), line));
        Assert.Equal(lines.Order(Comparer<string>.Create((left, right) => string.CompareOrdinal(left[66..], right[66..]))), lines);
    }

    [Fact]
    public void Nothing_that_ships_names_a_folder_of_a_machine()
    {
        ImmutableArray<string> texts =
        [
            .. Directory.EnumerateFiles(SourceTree.PathOf("models"), "*", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith(".safetensors", StringComparison.Ordinal)).Select(File.ReadAllText),
            .. ShippedModels.Names.SelectMany(name => SafetensorsParser.Read(ShippedModels.Read(name)).Metadata)
                .Where(entry => entry.Key is not ("data" or "calibration" or "familiarity")).Select(entry => $"{entry.Key} {entry.Value}"),
        ];
        Assert.All(texts, text => Assert.DoesNotMatch(MachinesFolder(), text));
    }

    private static string Digest(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    [GeneratedRegex("^[0-9a-f]{64}  [^/]+/[0-9]+[.]jpg$", RegexOptions.None, 1000)]
    private static partial Regex Line();

    /// <summary>A path from the root, or of a drive: not the one behind an address, and not the shell that runs a script.</summary>
    [GeneratedRegex("""(?<![\w.:/}!*~$])/(?!usr/bin/env)\w+/\w|[A-Z]:\\""", RegexOptions.None, 1000)]
    private static partial Regex MachinesFolder();
}
