using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Cli.Simulate;

/// <summary>The options of <c>galaxy simulate</c>.</summary>
internal sealed record SimulateOptions(string Out, int Count, int Size, Framing Framing, SkyMix Mix, ulong Seed, int Threads, bool Json)
{
    /// <summary>The questions that volunteers vote on, so that there is a table of votes instead of class folders; empty for none.</summary>
    public ImmutableArray<VoteQuestion> Questions { get; init; } = [];
}
