using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training.Folds;

/// <summary>
/// The same folds for networks with inputs of different sizes: those of the first one's images, for the others by the images' names.
/// </summary>
/// <param name="count">Folds.</param>
/// <param name="seed">Which images go where.</param>
internal sealed class FoldsByName(int count, ulong seed)
{
    private ImmutableDictionary<string, int>? _foldOf;

    /// <summary>The folds of a network's images.</summary>
    public ImmutableArray<Dataset> Of(Dataset images)
    {
        _foldOf ??= images.Folds(count, seed)
            .SelectMany((fold, index) => fold.Images.Select(image => (image.Name, index)))
            .ToImmutableDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        ILookup<int, LabeledImage> byFold = images.Images.ToLookup(image => _foldOf[image.Name]);
        return [.. Enumerable.Range(0, count).Select(fold => images with { Images = [.. byFold[fold]] })];
    }
}
