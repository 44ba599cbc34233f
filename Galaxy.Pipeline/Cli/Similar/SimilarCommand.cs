using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;

namespace Galaxy.Pipeline.Cli.Similar;

/// <summary><c>galaxy similar</c>: the pictures that a network finds most like one.</summary>
internal static class SimilarCommand
{
    private const string DefaultPage = "similar.html";
    private const int DefaultCount = 12;
    private const int MostCount = 1000;

    public static Command Create(Terminal terminal)
    {
        Argument<string?> model = ModelArgument.CreateOptional();
        Argument<string> picture = new Argument<string>("PICTURE") { Description = "The picture to compare with" }.RefuseFlags();
        Argument<string?> place = new Argument<string?>("DIR")
        {
            Description = "A folder of pictures, or any other form that --data takes; always the last argument",
            Arity = ArgumentArity.ZeroOrOne,
        }.RefuseFlags();
        Option<int> count = Flag.Number("--count", "How many to show", DefaultCount, number => number is >= 1 and <= MostCount,
            $"a whole number from 1 to {MostCount}");
        Option<string?> page = Flag.Place("--out", "FILE", $"File for the page that shows them; by default {DefaultPage}");
        CatalogFlags catalog = new();
        Option<string?> network = NetworkChoice.OptionalFlag();
        Option<int> threads = TrainingFlags.Threads();
        Option<bool> augmented = OutputFlags.TestTimeAugmentation();
        Option<bool> json = OutputFlags.Json();
        Command command = new(
            "similar", "Show the pictures that the network finds most like one, by the cosine of the angle between their last features.")
        {
            model, picture, place, count, page, augmented, network, threads, json,
        };
        catalog.AddPicturesTo(command);
        command.SetFileVerb(terminal, json, parsed =>
        {
            using Lifetime lifetime = new();
            (string? given, string one, string among) = parsed.GetValue(place) is { } last
                ? (parsed.GetValue(model), parsed.GetRequiredValue(picture), last)
                : ((string?)null, parsed.GetRequiredValue(model)!, parsed.GetRequiredValue(picture));
            SimilarOptions options = new(
                one, among, parsed.GetValue(count), parsed.GetValue(page) ?? DefaultPage,
                parsed.GetValue(threads), parsed.GetValue(augmented), parsed.GetValue(json))
            {
                Catalog = catalog.ReadPictures(parsed),
            };
            return
                from choice in ModelChoice.Read(given, parsed.GetValue(network), terminal).Map(lifetime.Keep)
                from classes in choice.OfClasses("similar")
                from code in choice.Network.Use(new SimilarVerb(choice.Model, options, terminal))
                select code;
        });
        return command;
    }
}
