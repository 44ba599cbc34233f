using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Models;

/// <summary>Says which part of a training pictures were in.</summary>
public static class ManifestParts
{
    /// <summary>Answers by the part of the training that their pictures were in; unknown without a manifest.</summary>
    /// <param name="manifest">What the model says about its pictures.</param>
    /// <param name="images">Any pictures.</param>
    /// <param name="answers">One per picture, in their order.</param>
    public static ImmutableArray<PartAnswers> ByPart(this DataManifest? manifest, Dataset images, ImmutableArray<PictureAnswer> answers)
    {
        if (manifest is null)
            return [new PartAnswers(PartAnswers.Unknown, answers)];
        (string Name, HashSet<ulong> Keys)[] parts =
            [(PartAnswers.Training, [.. manifest.Training]), (PartAnswers.Validation, [.. manifest.Validation]),
                (PartAnswers.Test, [.. manifest.Test])];
        parts[0].Keys.UnionWith(manifest.Earlier.Except(manifest.Test));
        ILookup<string, PictureAnswer> byPart = images.Images.Zip(answers).ToLookup(
            pair => parts.FirstOrDefault(part => part.Keys.Contains(pair.First.Key.Prefix), (PartAnswers.New, [])).Name, pair => pair.Second);
        return [.. parts.Select(part => part.Name).Append(PartAnswers.New).Select(name => new PartAnswers(name, [.. byPart[name]]))];
    }
}
