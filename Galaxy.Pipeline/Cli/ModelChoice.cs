using Galaxy.Kernels;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli;

/// <summary>A trained model, and which of this build's networks it is of.</summary>
internal sealed record ModelChoice(NetworkInfo Network, Model Model)
{
    /// <summary>Reads a model file for the named network, or without a name for whichever network it fits.</summary>
    public static Result<ModelChoice> Read(string path, string? network)
    {
        if (!File.Exists(path))
            return new Problem(path, Directory.Exists(path) ? "it is a folder, not a model" : "there is no such file", "Give the model.safetensors of a run folder");
        byte[] file = File.ReadAllBytes(path);
        Result<ModelChoice>[] tries = [.. Candidates(network).Select(info => ModelFile.Read(file, path, info).Map(model => new ModelChoice(info, model)))];
        return tries.FirstOrDefault(result => result is Result<ModelChoice>.Ok) ?? tries[0];
    }

    /// <summary>The default network comes first, so that a misfit is explained by it.</summary>
    private static IEnumerable<NetworkInfo> Candidates(string? name) => NetworkRegistry.All
        .Where(network => name is null || network.Name == name)
        .OrderByDescending(network => network.Name == NetworkRegistry.DefaultName);
}
