using System.Collections.Immutable;
using System.CommandLine;
using Galaxy.Kernels;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.OnDemand;

namespace Galaxy.Pipeline.Cli.Compare;

/// <summary><c>galaxy compare</c>: several networks, trained with one recipe on the same folds.</summary>
internal static class CompareCommand
{
    private const int DefaultFolds = 5;

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> networks = Networks();
        DataFlags data = new();
        RecipeFlags recipe = new();
        Option<int> folds = Flag.Number(
            "--folds", "Times each network is trained, each time tested on a different part of the images", DefaultFolds,
            count => count is >= 2 and <= 20, "a whole number from 2 to 20");
        Option<int> threads = TrainingFlags.Threads();
        Option<bool> augmented = OutputFlags.TestTimeAugmentation();
        Option<string?> folder = Flag.Place("--out", "DIR", "Folder for table and chart; without it, a new one under runs");
        Option<bool> json = OutputFlags.Json();
        Command command = new("compare", "Train several networks with one recipe on the same folds, and compare them.") { networks };
        data.AddTo(command);
        recipe.AddTo(command);
        foreach (Option option in (Option[])[threads, augmented, folds, folder, json])
            command.Add(option);
        command.SetFileVerb(terminal, json, parsed =>
        {
            using Lifetime lifetime = new();
            return
                from asked in recipe.Read(parsed)
                from images in data.ReadForFolds(parsed, asked)
                let options = new TrainOptions(
                    NetworkRegistry.DefaultName, images, asked, parsed.GetValue(threads), parsed.GetValue(folder), parsed.GetValue(json))
                {
                    TestTimeAugmentation = parsed.GetValue(augmented),
                    Folds = parsed.GetValue(folds),
                }
                let catalog = lifetime.Keep(new SourceCatalog(images.Source))
                let forData = new NetworkForData(images, catalog, terminal.Reporter(options.Json).Say, terminal)
                from chosen in Chosen(parsed.GetRequiredValue(networks), forData)
                from code in new CompareVerb(chosen, options, catalog, terminal).Run()
                select code;
        });
        return command;
    }

    /// <summary>Each network once. Two different ones need two names, by which the comparison tells them apart.</summary>
    private static Result<ImmutableArray<IRunnableNetwork>> Chosen(string[] names, NetworkForData forData) => names
        .Select(name => NetworkChoice.Find(name)!)
        .Distinct(StringComparer.Ordinal)
        .Select(forData.Of)
        .All()
        .Map(networks => networks.DistinctBy(network => network.Info.Spec).ToImmutableArray())
        .Bind(networks => networks.FirstOrDefault(network => network.Info.Votes is not null) is { } votes
            ? new Problem("NETWORK", $"{votes.Info.Name} learns votes, and compare is for classes", "Train it with --folds instead")
            : Result.Ok(networks))
        .Bind(networks => networks.GroupBy(network => network.Info.Name).FirstOrDefault(same => same.Count() > 1) is { } same
            ? new Problem("NETWORK", $"two different networks have the name {same.Key}", "Give one of them another name")
            : Result.Ok(networks));

    private static Argument<string[]> Networks()
    {
        Argument<string[]> networks = new Argument<string[]>("NETWORK")
        {
            Description = $"The FILE.json of any networks, or networks of this build by name: {string.Join(", ", NetworkChoice.Names)}",
            Arity = ArgumentArity.OneOrMore,
        }.RefuseFlags();
        networks.Validators.Add(result =>
        {
            foreach (string name in result.Tokens.Select(token => token.Value).Where(name => NetworkChoice.Find(name) is null))
                result.AddError($"There is no network '{name}'. {Suggestions.Remedy(NetworkChoice.Names, name)}.");
        });
        return networks;
    }
}
