using Galaxy.Pipeline.OnDemand;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>The model that a training starts from.</summary>
/// <param name="Network">Its network.</param>
/// <param name="Model">The model.</param>
internal sealed record SourceChoice(IRunnableNetwork Network, SourceModel Model);
