using System.Collections.Immutable;
using Galaxy.Kernels;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>All that report.html shows.</summary>
/// <param name="Run">The run.</param>
/// <param name="Network">The network that it trained.</param>
/// <param name="Answers">The final weights' answers to the test images.</param>
/// <param name="Provenance">What made the run.</param>
public sealed record PageContent(RunReport Run, NetworkInfo Network, ImmutableArray<PictureAnswer> Answers, Provenance Provenance)
{
    /// <summary>Where the network looked; null if that is not known.</summary>
    public HeatedPictures? Heat { get; init; }
}

/// <summary>Answers whose pictures are tinted where they speak for them.</summary>
/// <param name="Layer">The convolution whose map says so.</param>
/// <param name="Pictures">The answers, each with its tinted picture.</param>
public sealed record HeatedPictures(string Layer, ImmutableArray<PictureAnswer> Pictures);

/// <summary>What made a run: with it, somebody else can make it again.</summary>
/// <param name="CommandLine">Ready to be given to a shell.</param>
/// <param name="Program">Galaxy's version.</param>
/// <param name="Runtime">.NET's name and version.</param>
/// <param name="OperatingSystem">Its name, version and architecture.</param>
/// <param name="VectorBits">Width in bits of the widest vectors that the CPU calculates with; 0 for none.</param>
public sealed record Provenance(string CommandLine, string Program, string Runtime, string OperatingSystem, int VectorBits);
