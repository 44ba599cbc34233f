using System.Collections.Immutable;
using System.CommandLine;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Recipes;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>The flags of <c>galaxy train</c>.</summary>
internal sealed class TrainFlags
{
    private readonly DataFlags _data = new();
    private readonly RecipeFlags _recipe = new();
    private readonly Option<string> _network = NetworkChoice.Flag();
    private readonly Option<string?> _from = Flag.Place(
        RunArguments.FromFlag, "MODEL",
        $"Start from this model's weights, for other classes or more pictures; its network is trained. {ModelArgument.Forms}");

    private readonly Option<int> _threads = TrainingFlags.Threads();
    private readonly Option<bool> _augmented = OutputFlags.TestTimeAugmentation();
    private readonly Option<decimal?> _promise = PromiseFlag.Create("the report says how well that held on the test");
    private readonly Option<int?> _folds = Flag.OptionalNumber<int>(
        "--folds", "Cross-validate instead: train this many times, each time testing on a different part of the images; writes no model",
        count => count is >= 2 and <= 20, "a whole number from 2 to 20", 5);

    private readonly Option<string?> _folder = Flag.Place("--out", "DIR", "Folder for model and report; without it, a new one under runs");
    private readonly Option<string?> _resume = Flag.Place(
        "--resume", "RUN", "Resume the run in this folder after it was killed or interrupted; no other flags than --threads and --json");

    /// <summary>Whether to print the report as JSON.</summary>
    public Option<bool> Json { get; } = OutputFlags.Json();

    public void AddTo(Command command)
    {
        _data.AddTo(command);
        _recipe.AddTo(command);
        foreach (Option option in (Option[])[_network, _from, _threads, _augmented, _promise, _folds, _folder, _resume, Json])
            command.Add(option);
    }

    /// <summary>The folder of the run to resume; null for a new run.</summary>
    public Result<string?> Resumed(ParseResult parsed)
    {
        if (parsed.GetValue(_resume) is not { } place)
            return Result.Ok<string?>(null);
        return RunArguments.FirstBeside(parsed, _resume, _threads, Json) is { } other
            ? new Problem(other.Name, "it cannot be combined with --resume: a run resumes with its original settings", "Leave it out")
            : Result.Ok<string?>(RunPlace.Folder(place));
    }

    /// <summary>What to train, and how.</summary>
    public Result<TrainOptions> Read(ParseResult parsed) =>
        from together in parsed.GetValue(_folds) is not null && parsed.GetValue(_promise) is not null
            ? new Problem(PromiseFlag.Name, "it cannot be combined with --folds", "Leave one of them out")
            : Result.Done
        from values in _recipe.Values(parsed)
        let place = parsed.GetValue(_from)
        from recipe in _recipe.Recipe(parsed, place is null ? values : values.Over(TransferDefaults.For(values)))
        from started in place is null ? RecipeEffects.CheckRandomStart(recipe, values) : Result.Done
        from data in parsed.GetValue(_folds) is null ? _data.ReadForTraining(parsed, recipe) : _data.ReadForFolds(parsed, recipe)
        select new TrainOptions(
            parsed.GetRequiredValue(_network), data, recipe, parsed.GetValue(_threads), parsed.GetValue(_folder), parsed.GetValue(Json))
        {
            From = place is null
                ? null
                : new FromModel(place, values.Place(RecipeFields.Crop), parsed.GetResult(_network) is { Implicit: false }),
            TestTimeAugmentation = parsed.GetValue(_augmented),
            Promise = parsed.GetValue(_promise),
            Folds = parsed.GetValue(_folds),
            Arguments = RunArguments.Of(parsed, _folder, Json),
        };

    /// <summary>The options of a resumed run: those that it began with, with the threads and the output that are asked for now.</summary>
    /// <param name="options">The original options.</param>
    /// <param name="run">Its folder.</param>
    /// <param name="arguments">Its recorded arguments.</param>
    /// <param name="parsed">The command line that resumes it.</param>
    public TrainOptions Resume(TrainOptions options, string run, ImmutableArray<string> arguments, ParseResult parsed) => options with
    {
        Threads = parsed.GetResult(_threads) is { Implicit: false } ? parsed.GetValue(_threads) : options.Threads,
        Out = run,
        Json = parsed.GetValue(Json),
        Arguments = arguments,
        IsResumed = true,
    };
}
