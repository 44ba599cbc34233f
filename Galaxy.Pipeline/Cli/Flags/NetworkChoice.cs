using System.CommandLine;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>Which of the networks in this build.</summary>
internal static class NetworkChoice
{
    /// <summary>All of them.</summary>
    public static string[] Names => [.. NetworkRegistry.All.Select(network => network.Name)];

    /// <summary>The name of the network that is meant, in any case; null if there is none.</summary>
    public static string? Find(string name) => Suggestions.Find(Names, name);

    /// <summary>The flag that chooses one by name.</summary>
    public static Option<string> Flag() =>
        Flags.Flag.Choice("--network", "Which of this build's networks", NetworkRegistry.DefaultName, Names);

    /// <summary>The same where a model file says which it is of.</summary>
    public static Option<string?> OptionalFlag() =>
        Flags.Flag.OptionalChoice("--network", "Network the model is of, when its file should not tell", Names);

    /// <summary>What the network of that name says of itself.</summary>
    public static NetworkInfo Named(string name) => NetworkRegistry.All.Single(network => network.Name == name);
}
