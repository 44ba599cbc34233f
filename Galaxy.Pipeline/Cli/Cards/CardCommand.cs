using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;

namespace Galaxy.Pipeline.Cli.Cards;

/// <summary><c>galaxy card</c>: what a trained model is, as a page to hand on with it.</summary>
internal static class CardCommand
{
    private const string Description = "Write a model's card in Markdown: its network, data, recipe, the command that makes it again, what was "
        + "measured, its faults, and what it must not be used for. It names no folder outside the current one.";

    public static Command Create(Terminal terminal)
    {
        Argument<string> run = new Argument<string>("RUN") { Description = "The folder of a finished training" }.RefuseFlags();
        Option<string?> data = Flag.Place(DataFlags.DataName, "PATH", "The pictures of the training, if they are not where they were");
        Option<string?> folds = Flag.Place("--folds", "FILE", "folds.json of a cross-validation with the same network and recipe");
        Option<string?> evaluation = Flag.Place("--evaluation", "FILE", "evaluation.json of the model on other pictures");
        Option<string?> shifts = Flag.Place(
            "--shifts", "FILE", "evaluation.json of evaluate --shifts with a model that was trained the same way on some of the pictures");
        Option<string?> name = Text("--name", "The model's name; by default that of the card's file, or of its network");
        Option<string?> called = Text("--data-name", "What the pictures are called; by default their folder's name");
        Option<string?> license = Text("--license", "The license of the pictures, in words without a period; by default nothing is said of it");
        Option<string?> list = Flag.Place("--list", "FILE", "Write the list of the pictures, with class and SHA-256");
        Option<string?> output = Flag.Place("--out", "FILE", "File for the card; by default card.md in the run folder");
        Option<int> threads = TrainingFlags.Threads();
        Command command = new("card", Description) { run, data, folds, evaluation, shifts, name, called, license, list, output, threads };
        command.SetVerb(terminal, parsed =>
        {
            CardOptions options = new(parsed.GetRequiredValue(run), parsed.GetValue(threads))
            {
                Data = parsed.GetValue(data),
                Folds = parsed.GetValue(folds),
                Evaluation = parsed.GetValue(evaluation),
                Shifts = parsed.GetValue(shifts),
                Name = parsed.GetValue(name),
                DataName = parsed.GetValue(called),
                License = parsed.GetValue(license),
                List = parsed.GetValue(list),
                Out = parsed.GetValue(output),
            };
            return new CardVerb(options, terminal).Run();
        });
        return command;
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description, HelpName = "TEXT" };
}
