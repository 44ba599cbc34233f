using System.Collections.Immutable;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Code;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>A network of the build.</summary>
internal sealed record BuiltNetwork(NetworkInfo Info) : IRunnableNetwork
{
    /// <summary>All of them, the default first.</summary>
    public static IEnumerable<IRunnableNetwork> All => NetworkRegistry.All.Select(info => new BuiltNetwork(info));

    public bool IsBuilt => true;

    public TResult Use<TResult>(INetworkUser<TResult> user) => NetworkRegistry.Use(Info.Name, user);

    public ImmutableArray<GeneratedFile> Sources() => GeneratedSources.OfThisBuild();

    /// <summary>The one with this name; null if there is none.</summary>
    public static IRunnableNetwork? Named(string name) => All.FirstOrDefault(network => network.Info.Name == name);

    /// <summary>The one with this spec; null if there is none.</summary>
    /// <param name="canonical">As model files hold it.</param>
    public static IRunnableNetwork? WithSpec(string canonical) => All.FirstOrDefault(network => network.Info.Spec == canonical);
}
