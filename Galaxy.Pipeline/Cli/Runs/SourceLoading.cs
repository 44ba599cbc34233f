using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Reads the model that a training starts from.</summary>
internal static class SourceLoading
{
    /// <summary>The model with its network; null if the training starts from random weights.</summary>
    /// <param name="from">The model to start from, or null.</param>
    /// <param name="isResumed">Whether a training that started from it goes on.</param>
    /// <param name="terminal">The verb's.</param>
    /// <param name="lifetime">How long it is needed.</param>
    public static Result<SourceChoice?> Read(FromModel? from, bool isResumed, Terminal terminal, Lifetime lifetime) => from is null
        ? Result.Ok<SourceChoice?>(null)
        : Read(from.Place, terminal, lifetime).Map<SourceChoice?>(choice => choice).MapProblem(problem => isResumed
            ? problem with { Remedy = "The run started from this model: put it back to go on" }
            : problem with { Thing = $"{RunArguments.FromFlag}: {problem.Thing}" });

    private static Result<SourceChoice> Read(string place, Terminal terminal, Lifetime lifetime) =>
        from choice in ModelChoice.Read(place, network: null, terminal).Map(lifetime.Keep)
        from digest in choice.Place.Digest()
        select new SourceChoice(choice.Network, new SourceModel(choice.Place.Name, digest, choice.Network.Info, choice.Model));
}
