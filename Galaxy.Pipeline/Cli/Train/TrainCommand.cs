using System.CommandLine;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.OnDemand;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary><c>galaxy train</c>: trains a network, tests it, and writes model and report into a run folder.</summary>
internal static class TrainCommand
{
    private const string Name = "train";

    private const string Description =
        "Train a network, test it, and write model and report into a folder. The default verb. Ctrl-C saves what was learned and says how to go on.";

    public static Command Create(Terminal terminal)
    {
        TrainFlags flags = new();
        Command command = new(Name, Description);
        flags.AddTo(command);
        command.SetFileVerb(terminal, flags.Json, parsed => flags.Resumed(parsed).Bind(run => run is null
            ? flags.Read(parsed).Bind(options => Run(terminal, options))
            : Resume(terminal, flags, parsed, run)));
        return command;
    }

    private static Result<ExitCode> Resume(Terminal terminal, TrainFlags flags, ParseResult parsed, string run)
    {
        using Lifetime lifetime = new();
        return
            from resumed in Resumption.Open(parsed.RootCommandResult.Command, Name, run, terminal, lifetime)
            from options in flags.Read(resumed.Parsed)
            from code in Run(
                terminal with { Arguments = [Name, .. resumed.Arguments] },
                flags.Resume(options, run, resumed.Arguments, parsed) with { Spec = resumed.Spec })
            select code;
    }

    /// <summary>The network of a new run, or the one that a resumed run began with, whatever has become of its file.</summary>
    private static Result<IRunnableNetwork> Network(Terminal terminal, TrainOptions options, SourceCatalog catalog, SourceChoice? source)
    {
        if (options.Spec is { } spec)
            return terminal.NetworkMaker().OfSpec(Path.Combine(options.Out!, RunFileNames.Record), spec);
        NetworkForData forData = new(options.Data, catalog, terminal.Reporter(options.Json).Say, terminal);
        return source is null || options.From is { HasNetwork: true } ? forData.Of(options.Network) : forData.Of(source.Network);
    }

    private static Result<ExitCode> Run(Terminal terminal, TrainOptions given)
    {
        using Lifetime lifetime = new();
        return
            from place in OutputPlace.Check(given)
            from source in SourceLoading.Read(given.From, given.IsResumed, terminal, lifetime)
            from options in VoteQuestions.For(given, source)
            from code in Run(terminal, options, source)
            select code;
    }

    private static Result<ExitCode> Run(Terminal terminal, TrainOptions options, SourceChoice? source)
    {
        using SourceCatalog catalog = new(options.Data.Source);
        return
            from network in Network(terminal, options, catalog, source)
            from started in options.With(source?.Model)
            from trainable in started.For(network.Info)
            let kept = trainable with { Spec = network.IsBuilt ? null : network.Info.Spec }
            from same in terminal.Ranks.Check(() => RunFacts.Of(kept, network.Info))
            from code in network.Use(Verb(kept, network.Info.Votes is not null, catalog, terminal))
            select code;
    }

    private static INetworkUser<Result<ExitCode>> Verb(TrainOptions options, bool learnsVotes, SourceCatalog catalog, Terminal terminal) =>
        (options.Folds, learnsVotes) switch
        {
            ({ } folds, true) => new VoteFoldsVerb(options, folds, catalog, terminal),
            ({ } folds, false) => new CrossValidationVerb(options, folds, catalog, terminal),
            _ => new TrainVerb(options, catalog, terminal),
        };
}
