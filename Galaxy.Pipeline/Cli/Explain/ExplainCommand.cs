using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;

namespace Galaxy.Pipeline.Cli.Explain;

/// <summary><c>galaxy explain</c>: where in pictures a network sees its answer.</summary>
internal static class ExplainCommand
{
    private const string DefaultFolder = "explained";

    public static Command Create(Terminal terminal)
    {
        Argument<string?> model = ModelArgument.CreateOptional();
        Argument<string[]> places = PictureFiles.Argument();
        Option<string?> className = new("--class") { Description = "Class to explain; by default each picture's answer", HelpName = "NAME" };
        Option<string?> layer = new("--layer") { Description = "Convolution to explain by; by default the last", HelpName = "NAME" };
        Option<string?> folder = Flag.Place("--out", "DIR", $"Folder for the page and the overlays; by default {DefaultFolder}");
        Option<bool> json = OutputFlags.Json();
        Option<string?> network = NetworkChoice.OptionalFlag();
        Command command = new(
            "explain",
            "Show where in pictures the network sees a class: a PNG per picture, with the picture beside a copy under a heat map (Grad-CAM), "
            + "and a page of all.")
        {
            model, places, className, layer, folder, json, network,
        };
        command.SetFileVerb(terminal, json, parsed =>
        {
            using Lifetime lifetime = new();
            return
                from given in ModelAndPictures.Of(parsed.GetValue(model), parsed.GetValue(places) ?? [])
                let options = new ExplainOptions(
                    given.Pictures, parsed.GetValue(className), parsed.GetValue(layer), parsed.GetValue(folder) ?? DefaultFolder,
                    parsed.GetValue(json))
                from choice in ModelChoice.Read(given.Model, parsed.GetValue(network), terminal).Map(lifetime.Keep)
                from classes in choice.OfClasses("explain")
                from code in choice.Network.Use(new ExplainVerb(choice.Model, options, terminal))
                select code;
        });
        return command;
    }
}
