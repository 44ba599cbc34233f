using System.Text;
using Galaxy.Generators.Networks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.Cli.Check;

/// <summary>Reads a file as training would, and tells what it found. Mistakes are problems, one a line.</summary>
internal sealed class CheckVerb(string path, bool json, Terminal terminal)
{
    public Result<ExitCode> Run() => SpecFile.Text(path).Bind(text => CheckedFile.IsRecipe(path, text)
        ? Tell("recipe", Recipe(text))
        : Tell("network", Network(text)));

    private Result<string> Recipe(string text) =>
        from values in RecipeReader.Read(path, Encoding.UTF8.GetBytes(text))
        from recipe in Pipeline.Recipes.Recipe.Of(values, seed: 0)
        select "no mistakes";

    private Result<string> Network(string text) =>
        from network in SpecFile.Read(path, text)
        select $"no mistakes: {Words(network)}";

    private static string Words(NetworkSpec network) =>
        $"{network.Name}, {network.Input.Height}×{network.Input.Width}×{network.Input.Channels} → {Plural.Of(network.Layers.Count, "layer")} → "
            + $"{network.Classes.Count} {(network.Votes is null ? "classes" : "answers")}";

    private Result<ExitCode> Tell(string kind, Result<string> result)
    {
        if (json)
            return Result.Ok(Write(CheckedDocument.Of(path, kind, result)));
        return result.Map(words =>
        {
            terminal.Reporter(json).Say($"{path}: {kind}, {words}");
            return ExitCode.Success;
        });
    }

    /// <summary>The mistakes are the answer, so they are in the document alone.</summary>
    private ExitCode Write(CheckedDocument document)
    {
        terminal.WriteJson(document);
        return document.Mistakes.IsEmpty ? ExitCode.Success : ExitCode.BadInput;
    }
}
