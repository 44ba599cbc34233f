using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>The model that a run leaves behind.</summary>
internal static class RunModel
{
    /// <summary>The model, without a temperature: that is fitted to what it answers.</summary>
    /// <param name="options">The run's.</param>
    /// <param name="experiment">What it trained on.</param>
    /// <param name="weights">The weights that are kept.</param>
    public static Model Of<TNetwork>(TrainOptions options, Experiment experiment, Weights weights) where TNetwork : INetwork => new(
        TNetwork.Info.Name, TNetwork.Info.Spec, TNetwork.Info.Classes, options.Crop, experiment.Standardization, options.Settings.Seed,
        TrainingImages.Of(options.Data), weights)
    {
        Data = experiment.Manifest,
    };

    /// <summary>Its file.</summary>
    public static RunFile ToFile<TNetwork>(this Model model) where TNetwork : INetwork => RunFiles.Model(ModelFile.ToBytes(model, TNetwork.Info));
}
