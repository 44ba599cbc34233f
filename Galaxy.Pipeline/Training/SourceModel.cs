using System.Collections.Frozen;
using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>A model whose weights a training starts from.</summary>
/// <param name="File">Its file.</param>
/// <param name="Digest">SHA-256 of the file, in hexadecimal.</param>
/// <param name="Network">Its network.</param>
/// <param name="Model">The model.</param>
internal sealed record SourceModel(string File, string Digest, NetworkInfo Network, Model Model)
{
    private FrozenSet<ulong>? _learned;

    /// <summary>What its features are fitted to: the training sees the same part of a picture.</summary>
    public Framing Framing => Model.Framing;

    /// <summary>The same for the values of its pixels.</summary>
    public Standardization Standardization => Model.Standardization;

    /// <summary>Whether it says which pictures those are.</summary>
    public bool SaysWhatItLearned => Model.Data is not null;

    /// <summary>Keys of all pictures that it, or a model before it, was trained or validated on.</summary>
    public FrozenSet<ulong> Learned => _learned ??= [.. Model.Data?.Learned ?? []];

    /// <summary>Keys of its test pictures from which no model before it has learned, either: they test the next one, too.</summary>
    public FrozenSet<ulong> Untouched => Model.Data is { } data ? [.. data.Test.Except(Learned)] : [];

    /// <summary>The images that it has not learned from.</summary>
    public Dataset Unlearned(Dataset images) => images with { Images = [.. images.Images.Where(image => !Learned.Contains(image.Key.Prefix))] };

    /// <summary>How many of these images it has learned from.</summary>
    public int CountLearned(IEnumerable<LabeledImage> images) => images.Count(image => Learned.Contains(image.Key.Prefix));

    /// <summary>Whether a network's last layer is kept, too: its outputs mean the same.</summary>
    public bool KeepsHead(HeadMeaning outputs) => HeadMeaning.Of(Network).IsSame(outputs);

    /// <summary>Whether a network can start from it: all its layers but the last are the model's.</summary>
    public Result<Unit> Check(NetworkInfo network) => SpecDifference.CheckBody(
        Network.Spec, network.Spec, difference => new Problem("--network", $"{network.Name} cannot start from {File}: {difference}",
            "Leave --network out: the model's own network is trained"));

    /// <summary>The weights before the first step: the model's, with a last layer made anew by the seed if its outputs mean something else.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="seed">Of the training.</param>
    /// <param name="own">The weights that this process has; null for all.</param>
    public Weights Start(NetworkInfo network, ulong seed, ParameterShare? own = null)
    {
        using FloatMemory parameters = new(network.ParameterFloats);
        Initialization.Fill(network, seed, parameters.Span, own);
        foreach (ParameterInfo parameter in network.Parameters.Where(parameter => parameter.Layer != network.Head))
            parameter.CopyIn(Tensor(parameter.Name), parameters.Span, own);
        if (KeepsHead(HeadMeaning.Of(network)))
            foreach (ParameterInfo parameter in network.Parameters.Where(parameter => parameter.Layer == network.Head))
                parameter.CopyIn(HeadTensor(parameter, network), parameters.Span, own);
        return Weights.CopyOf(parameters, own);
    }

    private float[] Tensor(string name)
    {
        ParameterInfo parameter = Network.Parameters.Single(known => known.Name == name);
        float[] values = new float[parameter.Count];
        Model.Weights.CopyTensor(parameter, values);
        return values;
    }

    /// <summary>The rows of the last layer, in the order of the network's outputs.</summary>
    private float[] HeadTensor(ParameterInfo parameter, NetworkInfo network)
    {
        float[] values = Tensor(Network.Head + parameter.Name[parameter.Layer.Length..]);
        int row = values.Length / network.Classes.Length;
        return [.. network.Classes.SelectMany(name => values.Skip(Model.Classes.IndexOf(name) * row).Take(row))];
    }
}
