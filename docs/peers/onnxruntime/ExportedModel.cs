using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Export;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Models;

namespace Galaxy.Peers;

/// <summary>A network with given parameters as <c>galaxy export</c> writes it, from standardized images to probabilities.</summary>
internal static class ExportedModel
{
    public static byte[] Of(NetworkInfo network, IReadOnlyDictionary<string, float[]> parameters)
    {
        float[] zeros = new float[network.Input.Channels];
        Model model = new(
            network.Name, network.Spec, network.Classes, new Framing.Whole(), new Standardization([.. zeros], [.. zeros.Select(zero => zero + 1)]), Seed: 0,
            new TrainingImages(Test: 0, Validation: 0, Sample: null, Mix: null),
            Weights.FromTensors(network, parameter => parameters[parameter.Name]));
        using MemoryStream file = new();
        OnnxFile.Write(file, model, network, OnnxInput.Standardized);
        return file.ToArray();
    }
}
