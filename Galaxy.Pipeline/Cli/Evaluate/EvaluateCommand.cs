using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Evaluate;

/// <summary><c>galaxy evaluate</c>: repeats the test of a training, or tests a model on other images.</summary>
internal static class EvaluateCommand
{
    private const string Description =
        "Test a trained model. Without --data, or with a folder that holds most of the images of its training, it is tested on its test images "
        + "again; with any other, on all images that it has not learned from. Images are recognized by content, whatever their files are called.";

    public static Command Create(Terminal terminal)
    {
        Argument<string> model = ModelArgument.Create();
        Option<string?> data = Flag.Place(DataFlags.DataName, "PATH", $"{DataFlags.Forms}; without it, the images of the training");
        CatalogFlags catalog = new();
        Option<string?> part = PartFlag.Create();
        Option<string?> folder = Flag.Place("--out", "DIR",
            "Folder for figures, answers and charts; without it, nothing is written");
        Option<string?> network = NetworkChoice.OptionalFlag();
        Option<int> threads = TrainingFlags.Threads();
        Option<bool> augmented = OutputFlags.TestTimeAugmentation();
        Option<bool> json = OutputFlags.Json();
        Option<decimal?> promise = PromiseFlag.Create("with --out, ask.csv lists those pictures");
        Option<bool> shifts = ShiftFlag.Create();
        CacheFlags cache = new();
        Command command = new("evaluate", Description) { model, data, part, folder, network, threads, augmented, promise, shifts, json };
        catalog.AddTo(command);
        cache.AddTo(command);
        command.SetVerb(terminal, parsed =>
        {
            using Lifetime lifetime = new();
            return
                from choice in ModelChoice.Read(parsed.GetRequiredValue(model), parsed.GetValue(network), terminal).Map(lifetime.Keep)
                from promised in PromiseFlag.Check(parsed.GetValue(promise), choice.Network.Info)
                from shifted in ShiftFlag.Check(parsed.GetValue(shifts), choice.Network.Info)
                from same in choice.Check(terminal.Ranks)
                from source in EvaluatedSource.Of(choice.Model, choice.Place, parsed.GetValue(data), catalog.Read(parsed))
                from kept in cache.Read(parsed)
                from digest in choice.Place.Digest()
                let tested = PartFlag.Read(parsed.GetValue(part), isElsewhere: parsed.GetValue(data) is not null)
                let voted = choice.Network.Info.Votes is { } votes ? VoteQuestions.With(source, votes.Questions) : source
                let options = new EvaluateOptions(
                    voted, tested, parsed.GetValue(folder), parsed.GetValue(threads), parsed.GetValue(augmented), parsed.GetValue(json))
                {
                    Model = digest,
                    Cache = kept,
                    Promise = parsed.GetValue(promise),
                    Shifts = parsed.GetValue(shifts),
                }
                from code in choice.Network.Use<Result<ExitCode>>(choice.Network.Info.Votes is null
                    ? new EvaluateVerb(choice.Model, options, terminal)
                    : new VoteEvaluateVerb(choice.Model, options, terminal))
                select code;
        });
        return command;
    }
}
