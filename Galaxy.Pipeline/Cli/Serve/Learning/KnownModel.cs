using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>A model that is served, or could be.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Network">Its network.</param>
/// <param name="Served">The model itself, which whoever serves it disposes.</param>
internal sealed record KnownModel(ModelPlace Place, IRunnableNetwork Network, IServedModel Served)
{
    /// <summary>Where the pictures of its training are, if somebody has said so; null for where its run says.</summary>
    public string? Training { get; init; }

    /// <summary>The model.</summary>
    public Model Model => Served.Model;

    /// <summary>A model that was read.</summary>
    /// <param name="choice">The model.</param>
    /// <param name="setup">What it answers with.</param>
    public static Result<KnownModel> Of(ModelChoice choice, LearningSetup setup) => choice.Place.Digest().Map(digest => new KnownModel(
        choice.Place, choice.Network,
        choice.Network.Use(new ModelServing(choice.Place.Name, digest, choice.Model, setup.Reading, setup.Threads))));
}
