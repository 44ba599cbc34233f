using Galaxy.Generators.Language;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.OnDemand;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>A trained model and its network.</summary>
/// <param name="File">Its file.</param>
/// <param name="Network">The network.</param>
/// <param name="Model">The model.</param>
internal sealed record ModelChoice(string File, IRunnableNetwork Network, Model Model) : IDisposable
{
    /// <summary>The weights of the largest network in the widest type, and all that a model file holds besides.</summary>
    private const long MostBytes = Limits.ParameterFloats * sizeof(double) + (16L << 20);

    /// <summary>Reads a model for the chosen network or, without one, for the network whose spec its file holds.</summary>
    /// <param name="place">The model's file, or the folder of its run.</param>
    /// <param name="network">The network's name or file, or null.</param>
    /// <param name="terminal">The verb's.</param>
    public static Result<ModelChoice> Read(string place, string? network, Terminal terminal) =>
        from path in RunPlace.Model(place)
        from file in Bytes(path)
        from runnable in network is null
            ? ModelFile.Network(file, path).Bind(stored => terminal.NetworkMaker().OfSpec(path, stored.Spec, stored.Parameters))
            : NetworkChoice.Network(network, terminal)
        from model in ModelFile.Read(file, path, runnable.Info)
        select new ModelChoice(path, runnable, model);

    /// <summary>The same, if it is a model of classes.</summary>
    /// <param name="verb">What is to be done with it.</param>
    public Result<ModelChoice> OfClasses(string verb) => Network.Info.Votes is null
        ? Result.Ok(this)
        : new Problem(File, $"it foretells votes, and {verb} is for classes", "Use it with predict or evaluate");

    /// <summary>A model's file.</summary>
    public static Result<byte[]> Bytes(string path) => BoundedFile.Read(path, path, MostBytes, "Give the model.safetensors of a run");

    public void Dispose() => Model.Weights.Dispose();
}
