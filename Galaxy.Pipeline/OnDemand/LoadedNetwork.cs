using System.Collections.Immutable;
using System.Runtime.Loader;
using Galaxy.Generators.CSharp;
using Galaxy.Generators.Networks;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Code;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>A network that was compiled for this run.</summary>
/// <param name="spec">What it was generated from.</param>
internal sealed class LoadedNetwork<TNetwork>(NetworkSpec spec) : IRunnableNetwork where TNetwork : INetwork
{
    /// <summary>With the lines of this file: the code may come from another with other line breaks.</summary>
    public NetworkInfo Info { get; } = TNetwork.Info with
    {
        Layers = [.. TNetwork.Info.Layers.Zip(spec.Layers, (info, layer) => info with { Line = layer.Line })],
    };

    public bool IsBuilt => false;

    public TResult Use<TResult>(INetworkUser<TResult> user) => user.Use<TNetwork>();

    public ImmutableArray<GeneratedFile> Sources() =>
        [.. GeneratedNetwork.FilesOf(spec)
            .Select(file => new GeneratedFile(file.HintName, file.Text))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
}

/// <summary>Loads compiled networks.</summary>
internal static class LoadedNetwork
{
    /// <summary>Loads an assembly for the life of the process. It uses the kernels' runtime that is loaded already.</summary>
    /// <param name="assembly">What was compiled from the spec.</param>
    /// <param name="spec">The network.</param>
    /// <exception cref="BadImageFormatException">It is not an assembly.</exception>
    public static IRunnableNetwork Load(byte[] assembly, NetworkSpec spec)
    {
        using MemoryStream stream = new(assembly, writable: false);
        Type network = new AssemblyLoadContext(NetworkCompiler.AssemblyName)
            .LoadFromStream(stream)
            .GetType($"{NetworkSpace.Galaxy.Networks}.{spec.Name}", throwOnError: true)!;
        return (IRunnableNetwork)Activator.CreateInstance(typeof(LoadedNetwork<>).MakeGenericType(network), spec)!;
    }
}
