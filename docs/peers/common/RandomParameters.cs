namespace Galaxy.Peers;

/// <summary>Seeded parameters for both contestants, as tensors in the order of a model file.</summary>
internal static class RandomParameters
{
    /// <summary>
    /// Every parameter tensor by its name. Weights keep the size of the signal from layer to layer; everything else is drawn so that
    /// a peer that mixes up two tensors gives different probabilities.
    /// </summary>
    public static Dictionary<string, float[]> Of(NetworkInfo network, int seed)
    {
        Random random = new(seed);
        Dictionary<string, float[]> tensors = [];
        foreach (ParameterInfo parameter in network.Parameters)
            tensors[parameter.Name] = Draw(parameter, random);
        return tensors;
    }

    private static float[] Draw(ParameterInfo parameter, Random random)
    {
        (float middle, float bound) = Range(parameter);
        float[] tensor = new float[parameter.Count];
        foreach (ref float value in tensor.AsSpan())
            value = middle + bound * (2 * random.NextSingle() - 1);
        return tensor;
    }

    private static (float Middle, float Bound) Range(ParameterInfo parameter)
    {
        if (parameter.Kind == ParameterKind.Weight)
            return (0, MathF.Sqrt(6f * parameter.Shape[0] / parameter.Count));
        return parameter.Kind is ParameterKind.Scale or ParameterKind.RunningVariance
            ? (1, 0.5f)
            : (0, 0.1f);
    }
}
