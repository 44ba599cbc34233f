using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>The names of the classes that a model gives to images, in their order.</summary>
/// <param name="model">The model.</param>
/// <param name="images">Images of its input; their labels do not matter.</param>
/// <param name="workers">Threads; they do not change the result.</param>
internal sealed class ModelAnswers(Model model, ImmutableArray<LabeledImage> images, Workers workers) : INetworkUser<ImmutableArray<string>>
{
    public ImmutableArray<string> Use<TNetwork>() where TNetwork : INetwork
    {
        Dataset unlabeled = new(model.Classes, [.. images.Select(image => image with { Label = 0 })]);
        return [.. (model.Predict<TNetwork>(unlabeled, workers)?.Answers() ?? []).Select(answer => model.Classes[answer.Answer])];
    }
}
