using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Explanations;

/// <summary>Answers, with pictures tinted where they support the answer.</summary>
/// <param name="Layer">The convolution whose map the tint comes from.</param>
/// <param name="Pictures">The answers, each with its tinted picture.</param>
public sealed record HeatedPictures(string Layer, ImmutableArray<PictureAnswer> Pictures)
{
    private const int PerClass = 3;

    private const int Most = 15;

    /// <summary>
    /// Some of the pictures that a page shows as sample predictions, under the heat of their answers; null if the network has no convolution.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="answers">Its answers.</param>
    /// <param name="seed">The seed by which the page chooses its samples.</param>
    public static HeatedPictures? Of<TNetwork>(Model model, ImmutableArray<PictureAnswer> answers, ulong seed) where TNetwork : INetwork
    {
        if (ExplainedLayer.Find(TNetwork.Info, name: null) is not Result<ExplainedLayer>.Ok(var layer))
            return null;
        using Explainer<TNetwork> explainer = new(model);
        int perClass = Math.Clamp(Most / TNetwork.Info.Classes.Length, 1, PerClass);
        return new HeatedPictures(
            layer.Name, [.. answers.Sample(perClass, seed).Take(Most)
                .Select(answer => Heated(answer, explainer.Explain(answer.Image, layer, answer.Answer)))]);
    }

    private static PictureAnswer Heated(PictureAnswer answer, Explanation explanation) => answer with { Image = explanation.Heat.Over(answer.Image) };
}
