using Galaxy.Kernels;

namespace Galaxy.Pipeline.Training;

/// <summary>
/// Parameters before the first step, as PyTorch starts its layers: weights and biases uniform in ±1/√(fan-in), which is
/// Kaiming's rule (He et al., 2015) with a = √5. Normalisation starts as the identity.
/// </summary>
public static class Initialisation
{
    /// <summary>Fills parameter memory. Each tensor has a stream of its own, drawn in the file's order, so memory layout does not matter.</summary>
    /// <param name="network">Names and shapes of the tensors.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="parameters">Receives the values; padding is left alone.</param>
    public static void Fill(NetworkInfo network, ulong seed, Span<float> parameters)
    {
        foreach (ParameterInfo parameter in network.Parameters)
        {
            float[] tensor = new float[parameter.Count];
            if (FanIn(network, parameter) is int fanIn)
                FillUniform(tensor, 1 / Math.Sqrt(fanIn), Seeds.Derive(seed, parameter.Name));
            else
                Array.Fill(tensor, Identity(parameter));
            parameter.CopyIn(tensor, parameters);
        }
    }

    /// <summary>Inputs that one output of the parameter's layer sums; null for a layer that sums none, a normalisation.</summary>
    private static int? FanIn(NetworkInfo network, ParameterInfo parameter)
    {
        string layer = parameter.Name[..parameter.Name.IndexOf('.', StringComparison.Ordinal)];
        ParameterInfo weight = network.Parameters.Single(other => other.Name == layer + ".weight");
        return weight.Shape.Length > 1 ? weight.Count / weight.Shape[0] : null;
    }

    private static float Identity(ParameterInfo parameter) =>
        parameter.Name.EndsWith(".weight", StringComparison.Ordinal) || parameter.Name.EndsWith(".running_var", StringComparison.Ordinal) ? 1 : 0;

    private static void FillUniform(Span<float> tensor, double bound, ulong seed)
    {
        RandomStream random = new(seed);
        foreach (ref float value in tensor)
            value = (float)(bound * (2 * random.NextDouble() - 1));
    }
}
