using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Numerics;

/// <summary>
/// Parameters before the first step: weights uniform in ±√(6/fan-in), so that relus neither shrink nor amplify the signal (He et
/// al., 2015), biases zero. Normalization starts as the identity.
/// </summary>
internal static class Initialization
{
    /// <summary>Fills parameter memory. Each tensor has its own random stream, drawn in the file's order, so memory layout does not matter.</summary>
    /// <param name="network">Names, kinds and shapes of the tensors.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="parameters">Receives the values; padding is left unchanged.</param>
    /// <param name="own">The parameters that this process has, others are left unchanged; null for all.</param>
    public static void Fill(NetworkInfo network, ulong seed, Span<float> parameters, ParameterShare? own = null)
    {
        foreach (ParameterInfo parameter in network.Parameters)
        {
            LayoutWalk walk = new(parameter.Layout);
            double bound = Math.Sqrt(6.0 / (parameter.Count / parameter.Shape[0]));
            float constant = parameter.Kind is ParameterKind.Scale or ParameterKind.RunningVariance ? 1 : 0;
            RandomStream random = new(Seeds.Derive(seed, parameter.Name));
            for (int index = 0; index < parameter.Count; index++)
            {
                float value = parameter.Kind == ParameterKind.Weight ? (float)(bound * (2 * random.NextDouble() - 1)) : constant;
                int place = walk.Next();
                if (own is null || own.Has(place))
                    parameters[place] = value;
            }
        }
    }
}
