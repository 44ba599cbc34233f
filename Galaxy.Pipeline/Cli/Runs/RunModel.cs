using Galaxy.Kernels;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>The model that a run leaves behind.</summary>
internal static class RunModel
{
    /// <param name="options">The run's.</param>
    /// <param name="experiment">What it trained on.</param>
    /// <param name="weights">The weights that are kept.</param>
    /// <param name="temperature">Null before one is fitted, and without validation images.</param>
    public static RunFile Of<TNetwork>(TrainOptions options, Experiment experiment, Weights weights, Temperature? temperature = null)
        where TNetwork : INetwork
    {
        NetworkInfo network = TNetwork.Info;
        Model model = new(
            network.Name, network.Spec, network.Classes, options.Crop, experiment.Standardisation, options.Settings.Seed, options.Data.ToTrainingImages(), weights)
        {
            Temperature = temperature,
            Data = DataManifest.Of(experiment.Split),
        };
        return RunFiles.Model(ModelFile.ToBytes(model, network));
    }
}
