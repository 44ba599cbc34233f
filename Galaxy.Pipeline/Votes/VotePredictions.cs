using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Votes;

/// <summary>Images and what a network says about the votes on them.</summary>
/// <param name="Tree">The questions.</param>
/// <param name="Images">The images.</param>
/// <param name="Outputs">[images × answers]: the network's outputs, means over the orientations if there are several.</param>
internal sealed record VotePredictions(VoteTree Tree, Dataset Images, ImmutableArray<float> Outputs)
{
    /// <summary>What is expected of each image.</summary>
    public VoteForecast this[int image] => VoteForecast.Of(Tree, Outputs.AsSpan().Slice(image * Tree.Outputs, Tree.Outputs));

    /// <summary>The mean loss of images with votes, at least one.</summary>
    public double Loss()
    {
        float[] gradient = new float[Tree.Outputs];
        double sum = 0;
        for (int image = 0; image < Images.Count; image++)
        {
            ReadOnlySpan<float> outputs = Outputs.AsSpan().Slice(image * Tree.Outputs, Tree.Outputs);
            sum += VoteLosses.Sample(Tree, outputs, Images.Images[image].Votes.AsSpan(), gradient, 1);
        }

        return sum / Images.Count;
    }

    /// <summary>The predictions of several parts together.</summary>
    /// <param name="parts">At least one, of the same questions.</param>
    public static VotePredictions Pool(ImmutableArray<VotePredictions> parts) => new(
        parts[0].Tree, parts[0].Images with { Images = [.. parts.SelectMany(part => part.Images.Images)] },
        [.. parts.SelectMany(part => part.Outputs)]);
}
