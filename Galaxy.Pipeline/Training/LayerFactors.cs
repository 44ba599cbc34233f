using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Training;

/// <summary>Factors of the learning rate by layers. The most specific name counts: a layer's, the head, a kind, the body.</summary>
/// <param name="Factors">By the name of a layer (<c>conv1</c>) or of its kind (<c>conv</c>), <c>head</c> or <c>body</c>; 0 or more, and 0 freezes.</param>
public sealed record LayerFactors(ImmutableArray<KeyValuePair<string, double>> Factors)
{
    /// <summary>The last dense layer.</summary>
    public const string Head = "head";

    /// <summary>All layers but the head.</summary>
    public const string Body = "body";

    /// <summary>1 for every layer.</summary>
    public static LayerFactors None { get; } = new(ImmutableArray<KeyValuePair<string, double>>.Empty);

    /// <summary>The factor of a layer of a network.</summary>
    public double Of(string layer, string head)
    {
        string[] names = layer == head ? [layer, Head, KindOf(layer)] : [layer, KindOf(layer), Body];
        return names.SelectMany(name => Factors.Where(factor => factor.Key == name)).Select(factor => factor.Value).FirstOrDefault(1);
    }

    /// <summary>Whether every name is one of the network's.</summary>
    public Result<Unit> Check(NetworkInfo network)
    {
        string[] layers = [.. network.Parameters.Select(parameter => parameter.Layer).Distinct()];
        string[] known = [.. layers.Select(KindOf).Distinct(), Head, Body, .. layers];
        return Problems.Check(Factors
            .Where(factor => !known.Contains(factor.Key, StringComparer.Ordinal))
            .Select(factor => new Problem("layerRates", $"{network.Name} has no layer '{factor.Key}' with weights", Suggestions.Remedy(known, factor.Key))));
    }

    public bool Equals(LayerFactors? other) => other is not null && Factors.SequenceEqual(other.Factors);

    public override int GetHashCode() => Factors.Aggregate(0, (hash, factor) => HashCode.Combine(hash, factor.Key, factor.Value));

    /// <summary><c>body 0.1, conv1 0</c>.</summary>
    public override string ToString() =>
        string.Join(", ", Factors.Select(factor => string.Create(CultureInfo.InvariantCulture, $"{factor.Key} {factor.Value}")));

    private static string KindOf(string layer) => layer.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
