using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Models;

namespace Galaxy.Tests.Models;

/// <summary>Models that nobody trained, with weights that keep the size of the signal, and random running statistics.</summary>
internal static class RandomModel
{
    public static Model Of(NetworkInfo network, int? crop, Temperature? temperature)
    {
        RandomStream random = new(seed: 32);
        Weights weights = Weights.FromTensors(network, parameter => [.. Enumerable.Range(0, parameter.Count).Select(_ => Value(parameter, ref random))]);
        ImmutableArray<float> mean = [.. ((float[])[0.11f, 0.13f, 0.17f])[..network.Input.Channels]];
        return new Model
        {
            NetworkName = network.Name,
            Spec = network.Spec,
            Classes = network.Classes,
            Framing = Framing.Middle(crop),
            Standardization = new Standardization(mean, [.. mean.Select(value => value + 0.1f)]),
            Seed = 1,
            Images = new TrainingImages(0.2, 0, null, null),
            Weights = weights,
            Temperature = temperature,
        };
    }

    private static float Value(ParameterInfo parameter, ref RandomStream random) => parameter.Kind switch
    {
        ParameterKind.Weight => (float)(random.NextNormal() * Math.Sqrt((double)parameter.Shape[0] / parameter.Count)),
        ParameterKind.Scale or ParameterKind.RunningVariance => 0.5f + random.NextSingle(),
        _ => (float)(0.1 * random.NextNormal()),
    };
}
