using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Serving;

/// <summary>A model of a network that is known when it is compiled.</summary>
/// <param name="name">Where the model is, as it was named.</param>
/// <param name="digest">SHA-256 of its file, in hexadecimal.</param>
/// <param name="model">The model, which this disposes.</param>
internal sealed class ServedModel<TNetwork>(string name, string digest, Model model) : IServedModel where TNetwork : INetwork
{
    public string Name => name;

    public string Digest => digest;

    public Model Model => model;

    public NetworkInfo Network => TNetwork.Info;

    public PredictionSets? Sets { get; } = ModelPromise.Highest(model.Calibration);

    public void Dispose() => model.Weights.Dispose();
}
