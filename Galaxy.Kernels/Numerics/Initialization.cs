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
    public static void Fill(NetworkInfo network, ulong seed, Span<float> parameters)
    {
        foreach (ParameterInfo parameter in network.Parameters)
        {
            float[] tensor = new float[parameter.Count];
            if (parameter.Kind == ParameterKind.Weight)
                FillUniform(tensor, Math.Sqrt(6.0 / (parameter.Count / parameter.Shape[0])), Seeds.Derive(seed, parameter.Name));
            else
                Array.Fill(tensor, parameter.Kind is ParameterKind.Scale or ParameterKind.RunningVariance ? 1 : 0);
            parameter.CopyIn(tensor, parameters);
        }
    }

    private static void FillUniform(Span<float> tensor, double bound, ulong seed)
    {
        RandomStream random = new(seed);
        foreach (ref float value in tensor)
            value = (float)(bound * (2 * random.NextDouble() - 1));
    }
}
