using System.CommandLine;
using Galaxy.Kernels;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary><c>galaxy train</c>: trains a network, tests it, and writes model and report into a run folder.</summary>
internal static class TrainCommand
{
    private static readonly TrainingImages Defaults = new(TrainDefaults.TestShare, TrainDefaults.ValidationShare, Sample: null, Mix: null);

    public static Command Create(Terminal terminal)
    {
        DataFlags data = DataFlags.ForTraining();
        RecipeFlags recipe = new();
        Option<int> crop = TrainingFlags.Crop();
        Option<string> network = NetworkChoice.Flag();
        Option<int> threads = TrainingFlags.Threads();
        Option<string?> folder = Flag.Place("--out", "DIR", "Folder for model and report; without it, a new one under runs");
        Option<string?> resume = Flag.Place("--resume", "RUN", "Go on with the run in this folder, which was killed or stopped; with no other flags but --threads and --json");
        Option<bool> json = OutputFlags.Json();
        Command command = new("train", "Train a network, test it, and write model and report into a folder. The default verb.");
        data.AddTo(command);
        recipe.AddTo(command);
        foreach (Option option in (Option[])[crop, network, threads, folder, resume, json])
            command.Add(option);
        command.SetVerb(terminal, parsed => parsed.GetValue(resume) is { } run
            ? Beside(parsed).Bind(_ => Resumption.Read(command, run)).Bind(resumed => Read(resumed.Parsed).Bind(options => Run(
                terminal with { Arguments = [command.Name, .. resumed.Arguments] },
                options with
                {
                    Threads = parsed.GetResult(threads) is { Implicit: false } ? parsed.GetValue(threads) : options.Threads,
                    Out = run,
                    Json = parsed.GetValue(json),
                    Arguments = resumed.Arguments,
                    IsResumed = true,
                })))
            : Read(parsed).Bind(options => Run(terminal, options)));
        return command;

        Result<TrainOptions> Read(ParseResult parsed) => data.Read(parsed, _ => Defaults).Bind(images => recipe.Read(parsed).Map(settings => new TrainOptions(
            parsed.GetRequiredValue(network),
            images,
            TrainingFlags.ReadCrop(parsed.GetValue(crop)),
            settings,
            parsed.GetValue(threads),
            parsed.GetValue(folder),
            parsed.GetValue(json))
        {
            Arguments = RunArguments.Of(parsed, folder, json),
        }));

        Result<ParseResult> Beside(ParseResult parsed) => RunArguments.FirstBeside(parsed, resume, threads, json) is { } other
            ? new Problem(other.Name, "beside --resume it has no place: a run goes on as it began", "Leave it out")
            : Result.Ok(parsed);
    }

    private static Result<ExitCode> Run(Terminal terminal, TrainOptions options) =>
        NetworkRegistry.Use(options.Network, new TrainVerb(options, terminal));
}
