using System.Text;
using Galaxy.Generators.Networks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.Cli.Check;

/// <summary>Reads a file as training would, and tells what it found. Mistakes are problems, one a line.</summary>
internal sealed class CheckVerb(string path, bool json, Terminal terminal)
{
    public Result<ExitCode> Run() =>
        from text in BoundedFile.Read(path, path, SpecFile.MostBytes)
        from checkedFile in CheckedFile.IsRecipe(path, text) ? Recipe(text) : Network(text)
        select Tell(checkedFile);

    private Result<CheckedDocument> Recipe(byte[] text) =>
        from values in RecipeReader.Read(path, text)
        from recipe in Pipeline.Recipes.Recipe.Of(values, seed: 0)
        select new CheckedDocument(path, "recipe", "no mistakes");

    private Result<CheckedDocument> Network(byte[] text) =>
        from network in SpecFile.Read(path, Encoding.UTF8.GetString(text))
        select new CheckedDocument(path, "network", $"no mistakes: {Words(network)}");

    private static string Words(NetworkSpec network) =>
        $"{network.Name}, {network.Input.Height}×{network.Input.Width}×{network.Input.Channels} → {Plural.Of(network.Layers.Count, "layer")} → "
            + $"{network.Classes.Count} classes";

    private ExitCode Tell(CheckedDocument found)
    {
        if (json)
            terminal.WriteJson(found);
        else
            terminal.Reporter(json).Say($"{found.File}: {found.Kind}, {found.Result}");
        return ExitCode.Success;
    }
}
