using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.Cli.Models;

/// <summary>Shows the models that ship with the program, or the card of one.</summary>
internal sealed class ModelsVerb(bool json, Terminal terminal)
{
    public Result<ExitCode> Run(string? name)
    {
        if (name is null)
            return List();
        if (ShippedModels.Find(name) is not { } known)
            return new Problem(name, "no model of this name ships with the program", Suggestions.Remedy(ShippedModels.Names, name));
        if (json)
            terminal.WriteJson(Document(known));
        else
            terminal.Output.Write(ShippedModels.Card(known));
        return Result.Ok(ExitCode.Success);
    }

    private Result<ExitCode> List()
    {
        ImmutableArray<ShippedModelDocument> models = [.. ShippedModels.Names.Select(Document)];
        if (json)
            terminal.WriteJson(models);
        else
            Show(models, terminal.Reporter(json));
        return Result.Ok(ExitCode.Success);
    }

    private void Show(ImmutableArray<ShippedModelDocument> models, Reporter reporter)
    {
        if (models.IsEmpty)
        {
            reporter.Say("This build comes without trained models.");
            return;
        }

        TextTable table = new TextTable("model", ["MB"]).AddText("network").AddText("classes").AddText("trained on").AddText("measured");
        foreach (ShippedModelDocument model in models)
            table.AddRow([model.Name, Quantity.Megabytes(model.Bytes), model.Network, model.Classes, model.TrainedOn, model.Measured]);
        reporter.Write(table);
        reporter.Say($"Without a model, predict uses {ShippedModels.Best}. A card: {terminal.Command("models", ShippedModels.Best)}");
    }

    private static ShippedModelDocument Document(string name) =>
        ShippedModelDocument.Of(CardHeader.Read(ShippedModels.Card(name)), ShippedModels.Read(name).Length);
}
