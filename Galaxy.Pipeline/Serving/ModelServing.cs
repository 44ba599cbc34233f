using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Serving;

/// <summary>Makes a model answer.</summary>
/// <param name="name">Where the model is, as it was named.</param>
/// <param name="digest">SHA-256 of its file, in hexadecimal.</param>
/// <param name="model">The model, which the result disposes.</param>
/// <param name="reading">The threads that read pictures.</param>
/// <param name="threads">Threads that classify.</param>
internal sealed class ModelServing(string name, string digest, Model model, ReadingThreads reading, int threads) : INetworkUser<IServedModel>
{
    public IServedModel Use<TNetwork>() where TNetwork : INetwork => new ServedModel<TNetwork>(name, digest, model, reading, threads);
}
