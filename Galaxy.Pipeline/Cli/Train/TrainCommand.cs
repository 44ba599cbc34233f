using System.CommandLine;
using Galaxy.Kernels;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary><c>galaxy train</c>: trains a network, tests it, and writes model and report into a run folder.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal)
    {
        DataFlags data = new();
        RecipeFlags recipe = new();
        Option<string> network = NetworkChoice.Flag();
        Option<int> threads = TrainingFlags.Threads();
        Option<string?> folder = Flag.Place("--out", "DIR", "Folder for model and report; without it, a new one under runs");
        Option<int?> folds = Flag.OptionalNumber<int>(
            "--folds", "Cross-validate instead: train so many times, each time testing on another part of the images; writes no model",
            count => count is >= 2 and <= 20, "a whole number from 2 to 20", 5);
        Option<bool> augmented = OutputFlags.TestTimeAugmentation();
        Option<string?> resume = Flag.Place("--resume", "RUN", "Go on with the run in this folder, which was killed or interrupted; with no other flags but --threads and --json");
        Option<bool> json = OutputFlags.Json();
        Command command = new("train", "Train a network, test it, and write model and report into a folder. The default verb. Ctrl-C saves what was learned and says how to go on.");
        data.AddTo(command);
        recipe.AddTo(command);
        foreach (Option option in (Option[])[network, threads, augmented, folds, folder, resume, json])
            command.Add(option);
        command.SetFileVerb(terminal, json, parsed => parsed.GetValue(resume) is { } place && RunPlace.Folder(place) is var run
            ? Beside(parsed).Bind(_ => Resumption.Use(parsed.RootCommandResult.Command, command.Name, run, terminal.Clock.GetLocalNow(), resumed => Read(resumed.Parsed).Bind(options => Run(
                terminal with { Arguments = [command.Name, .. resumed.Arguments] },
                options with
                {
                    Threads = parsed.GetResult(threads) is { Implicit: false } ? parsed.GetValue(threads) : options.Threads,
                    Out = run,
                    Json = parsed.GetValue(json),
                    Arguments = resumed.Arguments,
                    IsResumed = true,
                }))))
            : Read(parsed).Bind(options => Run(terminal, options)));
        return command;

        Result<TrainOptions> Read(ParseResult parsed) => recipe.Read(parsed).Bind(asked => ReadData(parsed, data, asked, parsed.GetValue(folds)).Map(images => new TrainOptions(
            parsed.GetRequiredValue(network),
            images,
            asked,
            parsed.GetValue(threads),
            parsed.GetValue(folder),
            parsed.GetValue(json))
        {
            TestTimeAugmentation = parsed.GetValue(augmented),
            Folds = parsed.GetValue(folds),
            Arguments = RunArguments.Of(parsed, folder, json),
        }));

        Result<ParseResult> Beside(ParseResult parsed) => RunArguments.FirstBeside(parsed, resume, threads, json) is { } other
            ? new Problem(other.Name, "beside --resume it has no place: a run goes on as it began", "Leave it out")
            : Result.Ok(parsed);
    }

    private static Result<DataOptions> ReadData(ParseResult parsed, DataFlags data, Recipe recipe, int? folds) =>
        folds is null ? data.ReadForTraining(parsed, recipe) : data.ReadForFolds(parsed, recipe);

    private static Result<ExitCode> Run(Terminal terminal, TrainOptions options) =>
        OutputPlace.Check(options).Bind(_ => options.For(NetworkChoice.Named(options.Network))).Bind(_ => NetworkRegistry.Use<Result<ExitCode>>(
            options.Network,
            options.Folds is { } folds ? new CrossValidationVerb(options, folds, terminal) : new TrainVerb(options, terminal)));
}
