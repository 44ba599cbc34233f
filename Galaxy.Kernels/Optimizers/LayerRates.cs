using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Optimizers;

/// <summary>Learning rates by layer.</summary>
internal static class LayerRates
{
    /// <summary>The ranges of all trainable parameters, in the order of memory; neighbors that learn alike are one. Empty if all layers just learn.</summary>
    /// <param name="network">The layers.</param>
    /// <param name="rateOf">The rate of a layer by its name.</param>
    public static ImmutableArray<RateRange> Of(NetworkInfo network, Func<string, LayerRate> rateOf)
    {
        ParameterInfo[] trainable = [.. network.Parameters.Where(parameter => parameter.IsTrainable).OrderBy(parameter => parameter.Layout.Offset)];
        List<RateRange> ranges = [];
        for (int index = 0; index < trainable.Length; index++)
        {
            LayerRate rate = rateOf(trainable[index].Layer);
            long end = index + 1 < trainable.Length ? trainable[index + 1].Layout.Offset : network.TrainableFloats;
            if (ranges is [.., var last] && rate == new LayerRate(last.Factor, last.FrozenSteps))
                ranges[^1] = last with { End = end };
            else
                ranges.Add(new RateRange(ranges is [.., var before] ? before.End : 0, end, rate.Factor, rate.FrozenSteps));
        }

        return ranges is [{ Factor: 1, FrozenSteps: 0 }] ? [] : [.. ranges];
    }
}
