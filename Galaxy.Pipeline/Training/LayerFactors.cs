using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Training;

/// <summary>Factors of the learning rate by layers. The most specific name counts: a layer's, the head, a kind, the body.</summary>
/// <param name="Factors">By a layer (<c>conv1</c>) or its kind (<c>conv</c>), <c>head</c> or <c>body</c>; 0 or more, and 0 freezes.</param>
public sealed record LayerFactors(ImmutableArray<KeyValuePair<string, double>> Factors)
{
    /// <summary>The last dense layer.</summary>
    public const string Head = "head";

    /// <summary>All layers but the head.</summary>
    public const string Body = "body";

    /// <summary>Where they are given, for messages.</summary>
    public string Place { get; init; } = "layerRates";

    /// <summary>1 for every layer.</summary>
    public static LayerFactors None { get; } = new(ImmutableArray<KeyValuePair<string, double>>.Empty);

    /// <summary>The factor of a layer of a network.</summary>
    public double Of(string layer, string head)
    {
        string[] names = layer == head ? [layer, Head, KindOf(layer)] : [layer, KindOf(layer), Body];
        return names.SelectMany(name => Factors.Where(factor => factor.Key == name)).Select(factor => factor.Value).FirstOrDefault(1);
    }

    /// <summary>Whether every name is one of the network's, some layer learns, and none stays random.</summary>
    /// <param name="network">The network.</param>
    /// <param name="source">The model that it starts from; null for random weights.</param>
    internal Result<Unit> Check(NetworkInfo network, SourceModel? source)
    {
        string[] layers = [.. network.Parameters.Select(parameter => parameter.Layer).Distinct()];
        string[] known = [.. layers.Select(KindOf).Distinct(), Head, Body, .. layers];
        return Problems.Check(Factors
                .Where(factor => !known.Contains(factor.Key, StringComparer.Ordinal))
                .Select(factor => new Problem(
                    Place, $"{network.Name} has no layer '{factor.Key}' with weights", Suggestions.Remedy(known, factor.Key))))
            .Bind(_ => CheckFrozen(network, source, layers));
    }

    private Result<Unit> CheckFrozen(NetworkInfo network, SourceModel? source, string[] layers)
    {
        string[] frozen = [.. layers.Where(layer => Of(layer, network.Head) == 0)];
        if (frozen.Length == layers.Length)
            return new Problem(Place, $"every layer of {network.Name} has the factor 0, so nothing is learned", "Give one of them another factor");
        bool isRandom(string layer) => source is null || (layer == network.Head && !source.KeepsHead(HeadMeaning.Of(network)));
        return Problems.First(frozen.Where(isRandom), layer => new Problem(
            Place, $"with the factor 0, {layer} would stay random"
                + $"{(source is null ? "" : ": the last layer is made anew, because its outputs mean something else")}",
            $"Give it another factor{(source is null ? ", or the model to train with --from" : "")}"));
    }

    public bool Equals(LayerFactors? other) => other is not null && Factors.SequenceEqual(other.Factors);

    public override int GetHashCode() => Factors.Aggregate(0, (hash, factor) => HashCode.Combine(hash, factor.Key, factor.Value));

    /// <summary><c>body 0.1, conv1 0</c>.</summary>
    public override string ToString() =>
        string.Join(", ", Factors.Select(factor => string.Create(CultureInfo.InvariantCulture, $"{factor.Key} {factor.Value}")));

    private static string KindOf(string layer) => layer.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
