using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Explanations;

namespace Galaxy.Pipeline.Reports;

/// <summary>Everything that report.html shows.</summary>
/// <param name="Run">The run.</param>
/// <param name="Network">The network that it trained.</param>
/// <param name="Answers">The final weights' answers to the test images.</param>
/// <param name="Provenance">What made the run.</param>
public sealed record PageContent(RunReport Run, NetworkInfo Network, ImmutableArray<PictureAnswer> Answers, Provenance Provenance)
{
    /// <summary>Where the network looked; null for a network without convolutions.</summary>
    public HeatedPictures? Heat { get; init; }
}
