using System.Runtime.Loader;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Harness;

/// <summary>A network generated and compiled for a test, and called without naming its type.</summary>
internal sealed class CompiledNetwork : IDisposable
{
    private const string Namespace = "Galaxy.Kernels.Networks";

    private readonly AssemblyLoadContext? _context;
    private readonly INetworkAdapter _adapter;

    /// <param name="context">The context to unload with the network; null if the caller does not own it.</param>
    private CompiledNetwork(System.Reflection.Assembly assembly, string typeName, AssemblyLoadContext? context)
    {
        _context = context;
        Type network = assembly.GetType(typeName, throwOnError: true)!;
        _adapter = (INetworkAdapter)Activator.CreateInstance(typeof(NetworkAdapter<>).MakeGenericType(network))!;
    }

    /// <summary>The network's description.</summary>
    public NetworkInfo Info => _adapter.Info;

    /// <summary>Passes the network's type to a generic user.</summary>
    public TResult Use<TResult>(INetworkUser<TResult> user) => _adapter.Use(user);

    /// <summary>Generates and compiles the network of a network.json.</summary>
    /// <exception cref="InvalidOperationException">It has errors, or the generated code does not compile.</exception>
    public static CompiledNetwork From(string json, string fileName = "network.json")
    {
        GeneratorRun run = GeneratorRun.Over((fileName, json)).OrThrowMistakes();
        return FromSources(run.Files, $"{Namespace}.{Net.Parse(json).Name}");
    }

    /// <summary>Generates and compiles a network.</summary>
    public static CompiledNetwork From(Net net) => From(net.Json());

    /// <summary>Compiles a network from C#.</summary>
    public static CompiledNetwork FromSources(IEnumerable<(string Name, string Text)> sources, string typeName)
    {
        (AssemblyLoadContext context, System.Reflection.Assembly assembly) = InMemoryCompiler.Load(sources);
        return new CompiledNetwork(assembly, typeName, context);
    }

    /// <summary>The network of that name in an assembly owned by the caller.</summary>
    public static CompiledNetwork In(System.Reflection.Assembly assembly, string name) => new(assembly, $"{Namespace}.{name}", context: null);

    /// <summary>Logits [images × classes] of images H×W×C.</summary>
    /// <param name="parameters">Every parameter tensor by name, in the order of a model file.</param>
    public float[] Forward(IReadOnlyDictionary<string, float[]> parameters, float[] images, int count, NetworkSettings? settings = null) =>
        _adapter.Forward(parameters, images, count, settings ?? new NetworkSettings());

    /// <summary>Loss of a batch, and the gradients by the parameters' names.</summary>
    /// <inheritdoc cref="Forward"/>
    public NetworkGradients LossAndGradients(
        IReadOnlyDictionary<string, float[]> parameters, float[] images, ushort[] labels, NetworkSettings? settings = null) =>
        _adapter.LossAndGradients(parameters, images, labels, settings ?? new NetworkSettings());

    /// <summary>Every map's values and the gradient of a class's logit with respect to them, by the map's name.</summary>
    public IReadOnlyDictionary<string, (float[] Output, float[]? Gradient)> ClassGradients(IReadOnlyDictionary<string, float[]> parameters, float[] image, ushort label) =>
        _adapter.ClassGradients(parameters, image, label);

    /// <summary>Repeated steps on one batch.</summary>
    /// <inheritdoc cref="Forward"/>
    public TrainedNetwork Train(
        IReadOnlyDictionary<string, float[]> parameters, float[] images, ushort[] labels, Optimizer optimizer, int steps,
        NetworkSettings? settings = null) =>
        _adapter.Train(parameters, images, labels, optimizer, steps, settings ?? new NetworkSettings());

    /// <summary>The first epoch of a training.</summary>
    /// <inheritdoc cref="Forward"/>
    public TrainedEpoch TrainEpoch(IReadOnlyDictionary<string, float[]> parameters, Batches training, TrainSettings settings) =>
        _adapter.TrainEpoch(parameters, training, settings);

    public void Dispose() => _context?.Unload();
}
