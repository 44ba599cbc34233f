using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Training;

/// <summary>What a model is trained on, how, and how it is tested: everything in its file besides the weights follows from this.</summary>
/// <param name="Settings">How to train.</param>
/// <param name="Data">The images, and the shares for test and validation.</param>
/// <param name="Framing">Which part of a picture the network sees.</param>
/// <param name="TestTimeAugmentation">Whether the test shows every image in all orientations and averages the probabilities.</param>
internal sealed record TrainingPlan(TrainSettings Settings, DataOptions Data, Framing Framing, bool TestTimeAugmentation)
{
    /// <summary>The model whose weights it starts from; null for random weights.</summary>
    public SourceModel? Source { get; init; }

    /// <summary>The progress before the first epoch.</summary>
    /// <param name="network">The network.</param>
    /// <param name="settings">The settings of this training or fold.</param>
    /// <param name="own">The weights that this process has; null for all.</param>
    public TrainingProgress Start(NetworkInfo network, TrainSettings settings, ParameterShare? own = null) => TrainingProgress.Start(Source is null
        ? TrainState.Start(network, settings, own)
        : TrainState.Start(network, settings, Source.Start(network, settings.Seed, own), own));

    /// <summary>The model with these weights, without a temperature, which is fitted to its predictions later.</summary>
    public Model ToModel<TNetwork>(Experiment experiment, Weights weights) where TNetwork : INetwork => new()
    {
        NetworkName = TNetwork.Info.Name,
        Spec = TNetwork.Info.Spec,
        Classes = TNetwork.Info.Classes,
        Framing = Framing,
        Standardization = experiment.Standardization,
        Seed = Settings.Seed,
        Images = TrainingImages.Of(Data),
        Weights = weights,
        Data = Source is null ? experiment.Manifest : experiment.Manifest.After(Source.Learned),
        From = Source?.Digest,
        VoteMeans = TNetwork.Info.Votes is { } tree
            ? VoteFractions.Means(tree, experiment.Split.Training.Images.Select(image => image.Votes))
            : [],
    };

    /// <summary>The settings of a fold, which has its own seed.</summary>
    /// <param name="number">The fold's number, from 1.</param>
    public TrainSettings SettingsOfFold(int number) =>
        Settings with { Seed = Seeds.Derive(Seeds.Derive(Settings.Seed, "fold"), (ulong)number) };
}
