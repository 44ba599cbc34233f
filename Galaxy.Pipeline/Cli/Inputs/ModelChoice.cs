using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.OnDemand;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>A trained model and its network.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Network">The network.</param>
/// <param name="Model">The model.</param>
internal sealed record ModelChoice(ModelPlace Place, IRunnableNetwork Network, Model Model) : IDisposable
{
    /// <summary>Reads a model for the chosen network or, without one, for the network whose spec its file holds.</summary>
    /// <param name="given">The model's file, the folder of its run, or its name if it ships; null for the best that ships, which is told.</param>
    /// <param name="network">The network's name or file, or null.</param>
    /// <param name="terminal">The verb's.</param>
    public static Result<ModelChoice> Read(string? given, string? network, Terminal terminal) =>
        from place in given is null ? ModelPlace.Best : ModelPlace.Find(given)
        let told = Tell(given, place, terminal)
        from file in place.Read()
        from runnable in network is null
            ? ModelFile.Network(file, place.Name).Bind(stored => terminal.NetworkMaker().OfSpec(place.Name, stored.Spec, stored.Parameters))
            : NetworkChoice.Network(network, terminal)
        from model in ModelFile.Read(file, place.Name, runnable.Info)
        select new ModelChoice(place, runnable, model);

    /// <summary>The same, if it is a model of classes.</summary>
    /// <param name="verb">What is to be done with it.</param>
    public Result<ModelChoice> OfClasses(string verb) => Network.Info.Votes is null
        ? Result.Ok(this)
        : new Problem(Place.Name, $"it foretells votes, and {verb} is for classes", "Use it with predict or evaluate");

    /// <summary>Whether all ranks have the same model of the same network.</summary>
    public Result<Unit> Check(Ranks ranks) => ranks.IsAlone
        ? Result.Done
        : from digest in ranks.Agree(Place.Digest())
          from same in ranks.Check(() => [NetworkFact.Of(Network.Info), new RankFact("model", digest, "Give all ranks the same model file")])
          select same;

    public void Dispose() => Model.Weights.Dispose();

    private static Unit Tell(string? given, ModelPlace place, Terminal terminal)
    {
        Reporter reporter = terminal.Reporter(json: true);
        if (given is null)
        {
            reporter.Warn($"no model is given, so {place.Name} is used, trained on {CardHeader.Read(ShippedModels.Card(place.Name)).TrainedOn}. "
                + $"Its card: {terminal.Command("models", place.Name)}");
        }
        else if (place.HidesShipped)
        {
            reporter.Warn($"{given} is the model in {place.Name}, not the one of this name that ships with the program.");
        }

        return default;
    }
}
