using System.Collections.Immutable;
using System.Numerics;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;

namespace Galaxy.Tests.Reference;

/// <summary>
/// A network in double precision, written to be understood and trusted, not to be fast: what every generated kernel is
/// compared with. Proved by finite differences and by PyTorch's vectors.
/// </summary>
internal sealed class ReferenceNetwork(Net net)
{
    private readonly ImmutableArray<PlacedLayer> _layers = PlacedLayer.Of(net);

    /// <summary>All parameters in the order of a model file.</summary>
    public IEnumerable<Tensor> Parameters => _layers.SelectMany(layer => layer.Parameters);

    /// <summary>Whether results depend on the mean of the batch.</summary>
    public bool SubtractsMean => _layers.Any(layer => layer.Kind.SubtractsMean);

    /// <summary>The parameters on which the loss depends: all that are trained but a bias right before a layer that takes the mean away.</summary>
    public IEnumerable<Tensor> Sloped =>
        Parameters.Where(parameter => parameter.IsTrained && !(parameter.Name.EndsWith(".bias", StringComparison.Ordinal) && IsBeforeAMean(parameter)));

    /// <summary>Takes parameters by name.</summary>
    public ReferenceNetwork Load(IReadOnlyDictionary<string, float[]> parameters)
    {
        foreach (Tensor parameter in Parameters)
        {
            Assert.Equal(parameter.Values.Length, parameters[parameter.Name].Length);
            parameters[parameter.Name].Select(value => (double)value).ToArray().CopyTo(parameter.Values, 0);
        }

        return this;
    }

    /// <summary>Logits [images × classes] of images H×W×C.</summary>
    public double[] Forward<T>(IEnumerable<T> images) where T : INumber<T> => Concatenate(Run(images, seed: null).Outputs);

    /// <summary>The same as training sees them: batch norm by the batch's own moments.</summary>
    public double[] TrainingForward<T>(IEnumerable<T> images, ulong seed = 0) where T : INumber<T> => Concatenate(Run(images, seed).Outputs);

    /// <summary>Loss of a batch in training.</summary>
    public double Loss<T>(IEnumerable<T> images, IReadOnlyList<ushort> labels, ulong seed = 0) where T : INumber<T> =>
        SoftmaxCrossEntropy.Loss(Run(images, seed).Outputs, labels);

    /// <summary>Loss of a batch, and the gradients of every parameter and of the images.</summary>
    public ReferenceGradients LossAndGradients<T>(IEnumerable<T> images, IReadOnlyList<ushort> labels, ulong seed = 0) where T : INumber<T>
    {
        foreach (Tensor parameter in Parameters)
            Array.Clear(parameter.Gradient);
        Pass pass = Run(images, seed);
        IReadOnlyList<Map> imageGradients = pass.Backward(SoftmaxCrossEntropy.Gradients(pass.Outputs, labels));
        return new ReferenceGradients(
            SoftmaxCrossEntropy.Loss(pass.Outputs, labels),
            Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Gradient.ToArray()),
            Concatenate(imageGradients));
    }

    /// <summary>Every layer's output in inference, and the gradient of one class's logit with respect to it, by the layer's name.</summary>
    public IReadOnlyDictionary<string, (double[] Output, double[] Gradient)> ClassGradients<T>(IEnumerable<T> images, int label) where T : INumber<T>
    {
        List<Pass> passes = Passes(images, seed: null);
        IReadOnlyList<Map> oneHot = [.. passes[^1].Outputs.Select(logits => logits.Zeros())];
        foreach (Map logits in oneHot)
            logits.Values[label] = 1;
        IReadOnlyList<Map>[] gradients = Gradients(passes, oneHot);
        return _layers.ToDictionary(
            layer => layer.Name, layer => (Concatenate(passes[layer.Index + 1].Outputs), Concatenate(gradients[layer.Index + 1])));
    }

    private bool IsBeforeAMean(Tensor parameter) =>
        _layers.Zip(_layers.Skip(1)).Any(pair => pair.Second.Kind.SubtractsMean && pair.First.Parameters.Contains(parameter));

    /// <summary>The layers in sequence, as one.</summary>
    private Pass Run<T>(IEnumerable<T> images, ulong? seed) where T : INumber<T>
    {
        List<Pass> passes = Passes(images, seed);
        return new Pass(passes[^1].Outputs, gradients => Gradients(passes, gradients)[0]);
    }

    /// <summary>The images, then every layer's pass.</summary>
    private List<Pass> Passes<T>(IEnumerable<T> images, ulong? seed) where T : INumber<T>
    {
        List<Pass> passes = [new([.. images.Chunk(net.Image.Count).Select(MapOf<T>)], gradients => gradients)];
        foreach (PlacedLayer layer in _layers)
            passes.Add(layer.Kind.Forward(layer, new LayerInput(passes[^1].Outputs, SourceOf(layer) is { } source ? passes[source].Outputs : null, seed)));
        return passes;
    }

    /// <summary>Of the images, then of every layer's output. A layer that others name in "from" hears of their gradients too.</summary>
    private IReadOnlyList<Map>[] Gradients(List<Pass> passes, IReadOnlyList<Map> gradients)
    {
        IReadOnlyList<Map>[] ofOutput = [.. passes.Select(pass => (IReadOnlyList<Map>)[.. pass.Outputs.Select(map => map.Zeros())])];
        ofOutput[^1] = gradients;
        for (int index = _layers.Length; index > 0; index--)
        {
            Accumulate(ofOutput[index - 1], passes[index].Backward(ofOutput[index]));
            if (passes[index].SourceBackward is { } backward)
                Accumulate(ofOutput[SourceOf(_layers[index - 1])!.Value], backward(ofOutput[index]));
        }

        return ofOutput;
    }

    /// <summary>Number of the pass that is a layer's second input; null if it has one only.</summary>
    private int? SourceOf(PlacedLayer layer) =>
        layer.Layer.Text("from") is { } from ? 1 + _layers.Single(earlier => earlier.Name == from).Index : null;

    private static void Accumulate(IReadOnlyList<Map> sums, IReadOnlyList<Map> parts)
    {
        foreach ((Map sum, Map part) in sums.Zip(parts))
            for (int value = 0; value < sum.Values.Length; value++)
                sum.Values[value] += part.Values[value];
    }

    private Map MapOf<T>(T[] image) where T : INumber<T>
    {
        Map map = Map.Of(net.Image);
        image.Select(double.CreateChecked).ToArray().CopyTo(map.Values, 0);
        return map;
    }

    private static double[] Concatenate(IEnumerable<Map> maps) => [.. maps.SelectMany(map => map.Values)];
}
