using System.CommandLine;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>Chooses one of this build's networks.</summary>
internal static class NetworkChoice
{
    /// <summary>The names of all networks.</summary>
    public static string[] Names => [.. NetworkRegistry.All.Select(network => network.Name)];

    /// <summary>The name of the network that is meant, in any case; null if there is none.</summary>
    public static string? Find(string name) => Suggestions.Find(Names, name);

    /// <summary>The flag that chooses one by name.</summary>
    public static Option<string> Flag() =>
        Flags.Flag.Choice("--network", "Which of this build's networks", NetworkRegistry.DefaultName, Names);

    /// <summary>The same for a model, whose file usually names its network.</summary>
    public static Option<string?> OptionalFlag() =>
        Flags.Flag.OptionalChoice("--network", "The model's network, if its file does not name it", Names);

    /// <summary>The description of the network with this name.</summary>
    public static NetworkInfo Named(string name) => NetworkRegistry.All.Single(network => network.Name == name);
}
