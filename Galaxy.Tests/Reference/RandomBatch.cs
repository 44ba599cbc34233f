using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Reference;

/// <summary>Random parameters, images and labels for a network.</summary>
/// <param name="Parameters">By name, in the order of a model file.</param>
/// <param name="Images">H×W×C each.</param>
internal sealed record RandomBatch(IReadOnlyDictionary<string, float[]> Parameters, float[] Images, ushort[] Labels)
{
    /// <summary>Weights uniform with He's variance for their inputs (He et al. 2015), so that logits are neither tiny nor huge.</summary>
    public static RandomBatch For(Net net, int samples, Random random) => new(
        new ReferenceNetwork(net).Parameters.ToDictionary(
            parameter => parameter.Name,
            parameter => parameter.Name.EndsWith(".running_var", StringComparison.Ordinal)
                ? [.. Uniform(parameter.Values.Length, 0.5f, random).Select(value => 1 + value)]
                : Uniform(parameter.Values.Length, (float)Math.Sqrt(6.0 / Math.Max(1, Inputs(parameter))), random)),
        Uniform(samples * net.Image.Count, 1.7f, random),
        [.. Enumerable.Range(0, samples).Select(_ => (ushort)random.Next(net.Classes.Length))]);

    /// <summary>Inputs of an output; a bias is as small as if it had a hundred.</summary>
    private static int Inputs(Tensor parameter) =>
        parameter.Shape.Count == 1 ? 100 : parameter.Values.Length / parameter.Shape[0];

    private static float[] Uniform(int count, float bound, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => bound * (2 * random.NextSingle() - 1))];
}
