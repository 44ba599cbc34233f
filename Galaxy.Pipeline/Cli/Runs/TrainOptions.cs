using System.Collections.Immutable;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>What <c>galaxy train</c> was asked to do.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Data">The images.</param>
/// <param name="Crop">Side in pixels of the middle square to keep of a picture; null for all of it.</param>
/// <param name="Settings">The training.</param>
/// <param name="Threads">Threads to run on.</param>
/// <param name="Out">The run folder; null for one of its own under <c>runs</c>.</param>
/// <param name="Json">Whether to print the report as JSON.</param>
internal sealed record TrainOptions(
    string Network, DataOptions Data, int? Crop, TrainSettings Settings, int Threads, string? Out, bool Json)
{
    /// <summary>The flags it was asked with, as <see cref="RunArguments"/> writes them.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Whether to go on with the run in <see cref="Out"/>.</summary>
    public bool IsResumed { get; init; }
}
