using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>The network, which must be the same on all ranks.</summary>
internal static class NetworkFact
{
    /// <summary>All of its spec.</summary>
    public static RankFact Of(NetworkInfo network) =>
        new("network", network.Spec, "Give all ranks the same network file, and pictures of the same classes");
}
