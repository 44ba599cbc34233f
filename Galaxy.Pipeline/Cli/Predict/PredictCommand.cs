using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Doubt;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary><c>galaxy predict</c>: the class and the probabilities of pictures.</summary>
internal static class PredictCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> model = ModelArgument.CreateOptional();
        Argument<string[]> places = PictureFiles.Argument();
        places.Description += $"; or {PictureSource.StandardInput}, for the paths of pictures on standard input, one a line";
        Option<bool> csv = Flag.Switch("--csv", "Print comma-separated values");
        Option<bool> json = OutputFlags.Json();
        CatalogFlags catalog = new();
        TableFlags table = new();
        Option<bool> separated = new("--null", "-0")
        {
            Description = "The paths on standard input end with a zero byte each, as find -print0 writes them",
        };
        Option<string?> network = NetworkChoice.OptionalFlag();
        Option<int> threads = TrainingFlags.Threads();
        Option<decimal?> promise = PromiseFlag.Create("with --out, TABLE.ask.csv lists those pictures");
        Option<bool> augmented = OutputFlags.TestTimeAugmentation();
        Command command = new("predict", "Predict the class of pictures. "
            + "Unreadable ones are listed at the end; in a table they have rows without a class.")
        {
            model, places, csv, json, augmented, promise, network, threads, separated,
        };
        catalog.AddPicturesTo(command);
        table.AddTo(command);
        command.SetVerb(terminal, parsed =>
        {
            using Lifetime lifetime = new();
            return
                from format in Format(parsed.GetValue(csv), parsed.GetValue(json))
                from given in ModelAndPictures.Of(parsed.GetValue(model), parsed.GetValue(places) ?? [])
                from choice in ModelChoice.Read(given.Model, parsed.GetValue(network), terminal).Map(lifetime.Keep)
                from same in choice.Check(terminal.Ranks)
                from written in table.Read(parsed, choice.Place, terminal.Variable)
                from shared in written is null ? Result.Done : terminal.Ranks.Check(() => [written.Shard.Fact])
                from one in written is not null && format != PredictionFormat.Table
                    ? new Problem(
                        written.HasFeatures ? "--features" : "--out", "it cannot be combined with --csv or --json",
                        "Leave one of them out; the table's ending says its format")
                    : Result.Done
                from promised in PromiseFlag.Check(parsed.GetValue(promise), choice.Network.Info)
                from sets in PredictionSets.Wanted(choice.Model.Calibration, parsed.GetValue(promise), parsed.GetValue(augmented))
                let options = new PredictOptions(given.Pictures, format, parsed.GetValue(threads), parsed.GetValue(augmented))
                {
                    Catalog = catalog.ReadPictures(parsed),
                    Separator = parsed.GetValue(separated) ? '\0' : '\n',
                    Table = written,
                    Sets = sets,
                }
                from code in choice.Network.Use<Result<ExitCode>>(choice.Network.Info.Votes is null
                    ? new PredictVerb(choice.Model, options, terminal)
                    : new VotePredictVerb(choice.Model, options, terminal))
                select code;
        });
        return command;
    }

    private static Result<PredictionFormat> Format(bool csv, bool json) => (csv, json) switch
    {
        (true, true) => new Problem("--csv", "it cannot be combined with --json", "Leave one of them out"),
        (true, false) => Result.Ok(PredictionFormat.Csv),
        (false, true) => Result.Ok(PredictionFormat.Json),
        (false, false) => Result.Ok(PredictionFormat.Table),
    };
}
