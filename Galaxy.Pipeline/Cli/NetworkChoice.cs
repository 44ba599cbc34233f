using System.CommandLine;
using Galaxy.Kernels;

namespace Galaxy.Pipeline.Cli;

/// <summary>Which of the networks in this build.</summary>
internal static class NetworkChoice
{
    /// <summary>The flag that chooses one by name.</summary>
    public static Option<string> Flag() =>
        Cli.Flag.Choice("--network", "Which of this build's networks", NetworkRegistry.DefaultName, [.. NetworkRegistry.All.Select(network => network.Name)]);

    /// <summary>What the network of that name says of itself.</summary>
    public static NetworkInfo Named(string name) => NetworkRegistry.All.Single(network => network.Name == name);
}
