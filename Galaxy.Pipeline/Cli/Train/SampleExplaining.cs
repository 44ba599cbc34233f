using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Explains a run's sample predictions for its page.</summary>
internal static class SampleExplaining
{
    private const int PerClass = 3;

    private const int Most = 15;

    /// <summary>
    /// Some of the pictures that the page shows as sample predictions, under the heat of their answers; null if the network has no
    /// convolution.
    /// </summary>
    public static HeatedPictures? Explain<TNetwork>(
        this Model model, ImmutableArray<PictureAnswer> answers, ulong seed) where TNetwork : INetwork
    {
        if (ExplainedLayer.Find(TNetwork.Info, name: null) is not Result<ExplainedLayer>.Ok(var layer))
            return null;
        using Explainer<TNetwork> explainer = new(model, layer);
        int perClass = Math.Clamp(Most / TNetwork.Info.Classes.Length, 1, PerClass);
        return new HeatedPictures(
            layer.Name, [.. answers.Sample(perClass, seed).Take(Most)
                .Select(answer => Heated(answer, explainer.Explain(answer.Image, answer.Answer)))]);
    }

    private static PictureAnswer Heated(PictureAnswer answer, Explanation explanation) => answer with { Image = explanation.Heat.Over(answer.Image) };
}
