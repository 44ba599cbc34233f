using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary><c>galaxy predict</c>: the class and the probabilities of pictures.</summary>
internal static class PredictCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> model = ModelArgument.Create();
        Argument<string[]> places = PictureFiles.Argument();
        Option<bool> csv = Flag.Switch("--csv", "Print comma-separated values");
        Option<bool> json = OutputFlags.Json();
        Option<string?> network = NetworkChoice.OptionalFlag();
        Option<int> threads = TrainingFlags.Threads();
        Option<bool> augmented = OutputFlags.TestTimeAugmentation();
        Command command = new("predict", "Predict the class of pictures. Unreadable ones are skipped and listed at the end.")
        {
            model, places, csv, json, augmented, network, threads,
        };
        command.SetVerb(terminal, parsed =>
        {
            using Lifetime lifetime = new();
            return
                from format in Format(parsed.GetValue(csv), parsed.GetValue(json))
                let options = new PredictOptions(parsed.GetRequiredValue(places), format, parsed.GetValue(threads), parsed.GetValue(augmented))
                from choice in ModelChoice.Read(parsed.GetRequiredValue(model), parsed.GetValue(network), terminal).Map(lifetime.Keep)
                from code in choice.Network.Use(new PredictVerb(choice.Model, options, terminal))
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
