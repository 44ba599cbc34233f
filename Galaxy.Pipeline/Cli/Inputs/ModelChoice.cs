using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>A trained model, and its network in this build.</summary>
/// <param name="File">Its file.</param>
/// <param name="Network">The network.</param>
/// <param name="Model">The model.</param>
internal sealed record ModelChoice(string File, NetworkInfo Network, Model Model) : IDisposable
{
    /// <summary>Bytes that a model file may have beyond the weights of the largest network in the widest type.</summary>
    private const long MostOtherBytes = 16L << 20;

    private static long MostBytes =>
        NetworkRegistry.All.Max(network => (long)network.ParameterCount) * sizeof(double) + MostOtherBytes;

    /// <summary>Reads a model for the named network or, without a name, for the one that its file names.</summary>
    /// <param name="place">The model's file, or the folder of its run.</param>
    /// <param name="network">The network's name, or null.</param>
    public static Result<ModelChoice> Read(string place, string? network) =>
        from path in RunPlace.Model(place)
        from file in BoundedFile.Read(path, path, MostBytes, "Give the model.safetensors of a run with one of this build's networks")
        from name in network is null ? ModelFile.NetworkName(file, path) : Result.Ok(network)
        from info in Named(name, path)
        from model in ModelFile.Read(file, path, info)
        select new ModelChoice(path, info, model);

    public void Dispose() => Model.Weights.Dispose();

    private static Result<NetworkInfo> Named(string name, string path) =>
        NetworkRegistry.All.FirstOrDefault(network => network.Name == name) is { } network
            ? Result.Ok(network)
            : new Problem(
                path, $"it is a model of '{name}', but this build has only {string.Join(", ", NetworkRegistry.All.Select(known => known.Name))}",
                "Put that network's json into networks/ and build again");
}
