using System.Collections.Immutable;
using System.CommandLine;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Cli.Simulate;

/// <summary><c>galaxy simulate</c>: the simulated sky as PNGs in class folders, or with a table of votes.</summary>
internal static class SimulateCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> folder = new Option<string>("--out")
        {
            Description = "Folder for the class folders; new or empty",
            HelpName = "DIR",
            Required = true,
        }.RefuseEmpty();
        Option<int> count = Flag.Number("--count", "Images", 1000, number => number is >= 1 and <= 1_000_000, "a whole number from 1 to 1000000");
        Option<int> size = Flag.Number("--size", "Side of an image in pixels", 64, side => side is >= 8 and <= 1024, "a whole number from 8 to 1024");
        Option<object?> crop = TrainingFlags.Crop();
        Option<string> mix = MixFlag.Create();
        Option<ulong> seed = TrainingFlags.Seed();
        Option<int> threads = TrainingFlags.Threads();
        Option<string?> votes = new Option<string?>("--votes")
        {
            Description = "Let volunteers vote on the questions of this network, such as GalaxyVotes: a table votes.csv in Galaxy Zoo 2's columns "
                + "and a folder of all pictures, instead of class folders",
            HelpName = "NETWORK",
        };
        Option<bool> json = OutputFlags.Json();
        Command command = new("simulate", "Write the simulated sky as PNGs in class folders, or with votes.")
        {
            folder, count, size, crop, mix, seed, threads, votes, json,
        };
        command.SetFileVerb(terminal, json, parsed =>
            from questions in parsed.GetValue(votes) is { } network ? Questions(network) : Result.Ok<ImmutableArray<VoteQuestion>>([])
            from drawn in SimulatedVotes.Fitting(SkyMixes.Of(parsed.GetRequiredValue(mix)), votes: !questions.IsEmpty)
            let options = new SimulateOptions(
                parsed.GetRequiredValue(folder), parsed.GetValue(count), parsed.GetValue(size), RecipeFraming.Of(parsed.GetRequiredValue(crop)!),
                drawn, parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(json))
            {
                Questions = questions,
            }
            from code in new SimulateVerb(options, terminal).Run()
            select code);
        return command;
    }

    private static Result<ImmutableArray<VoteQuestion>> Questions(string network) =>
        from known in NetworkChoice.Find(network) is { } found
            ? Result.Ok(found)
            : new Problem("--votes", $"there is no network '{network}'", Suggestions.Remedy(NetworkChoice.Names, network))
        from spec in NetworkChoice.Spec(known)
        from questions in spec.Votes is { } votes
            ? Result.Ok(VoteQuestions.Of(votes))
            : new Problem(
                "--votes", $"{spec.Name} learns classes, and asks no questions", "Name a network with \"head\": \"votes\", such as GalaxyVotes")
        from asked in SimulatedVotes.Check(spec.Name, questions)
        select questions;
}
