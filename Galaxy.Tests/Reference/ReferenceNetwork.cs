using System.Numerics;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Layers.Add;
using Galaxy.Generators.Layers.AvgPool2d;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Layers.Dense;
using Galaxy.Generators.Layers.Dropout;
using Galaxy.Generators.Layers.Flatten;
using Galaxy.Generators.Layers.GlobalAvgPool;
using Galaxy.Generators.Layers.LeakyRelu;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Layers.Relu;
using Galaxy.Generators.Networks;
using NetworkLayer = Galaxy.Generators.Layers.Layer;

namespace Galaxy.Tests.Reference;

/// <summary>
/// A network in double precision, written to be understood and trusted, not to be fast: what every generated kernel is
/// compared with. Proved by finite differences and by PyTorch's vectors.
/// </summary>
internal sealed class ReferenceNetwork
{
    private readonly NetworkSpec _spec;
    private readonly List<Layer> _layers = [];
    private readonly string[] _names;

    public ReferenceNetwork(NetworkSpec spec)
    {
        _spec = spec;
        _names = LayerNumbering.Names(spec.Layers);
        MapShape shape = spec.Input.Shape;
        foreach (NetworkLayer layer in spec.Layers)
        {
            string name = _names[_layers.Count];
            _layers.Add(layer switch
            {
                Conv2dLayer conv => new Conv2d(name, conv, shape.Channels),
                BatchNormLayer norm => new BatchNorm(name, norm, shape.Channels),
                DropoutLayer dropout => new Dropout(dropout, _layers.Count, FlattenedChannels(spec, _layers.Count)),
                AddLayer add => new Add(Array.IndexOf(_names, add.From)),
                ReluLayer => new LeakyRelu(0),
                LeakyReluLayer leaky => new LeakyRelu((double)leaky.Slope),
                MaxPool2dLayer pool => new MaxPool2d(pool),
                AvgPool2dLayer or GlobalAvgPoolLayer => new AvgPool2d(layer),
                FlattenLayer => new Flatten(),
                DenseLayer dense => new Dense(name, dense, shape.Channels),
                _ => throw new NotSupportedException($"The reference has no {layer.GetType().Name}."),
            });
            shape = layer.Output(shape);
        }
    }

    /// <summary>Channels of the map that a flatten before the layer has laid flat; null if the layer's input lies as it is.</summary>
    private static int? FlattenedChannels(NetworkSpec spec, int index)
    {
        int last = spec.Layers.Take(index).ToList().FindLastIndex(layer => layer is FlattenLayer or DenseLayer);
        return last >= 0 && spec.Layers[last] is FlattenLayer
            ? spec.Layers.Take(last).Aggregate(spec.Input.Shape, (shape, layer) => layer.Output(shape)).Channels
            : null;
    }

    /// <summary>All parameters in the order of a model file.</summary>
    public IEnumerable<Tensor> Parameters => _layers.SelectMany(layer => layer.Parameters);

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
    public double[] Forward<T>(IEnumerable<T> images) where T : INumber<T> => Concatenate(Run(images, Mode.Inference).Outputs);

    /// <summary>The same as training sees them: batch norm by the batch's own moments.</summary>
    public double[] TrainingForward<T>(IEnumerable<T> images, ulong seed = 0) where T : INumber<T> => Concatenate(Run(images, new Mode(seed)).Outputs);

    /// <summary>Loss of a batch in training.</summary>
    public double Loss<T>(IEnumerable<T> images, IReadOnlyList<byte> labels, ulong seed = 0) where T : INumber<T> =>
        SoftmaxCrossEntropy.Loss(Run(images, new Mode(seed)).Outputs, labels);

    /// <summary>Loss of a batch, and the gradients of every parameter and of the images.</summary>
    public ReferenceGradients LossAndGradients<T>(IEnumerable<T> images, IReadOnlyList<byte> labels, ulong seed = 0) where T : INumber<T>
    {
        foreach (Tensor parameter in Parameters)
            Array.Clear(parameter.Gradient);
        Pass pass = Run(images, new Mode(seed));
        IReadOnlyList<Map> imageGradients = pass.Backward(SoftmaxCrossEntropy.Gradients(pass.Outputs, labels));
        return new ReferenceGradients(
            SoftmaxCrossEntropy.Loss(pass.Outputs, labels),
            Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Gradient.ToArray()),
            Concatenate(imageGradients));
    }

    /// <summary>Every layer's output in inference, and the gradient of one class's logit with respect to it, by the layer's name.</summary>
    public IReadOnlyDictionary<string, (double[] Output, double[] Gradient)> ClassGradients<T>(IEnumerable<T> images, int label) where T : INumber<T>
    {
        List<Pass> passes = Passes(images, Mode.Inference);
        IReadOnlyList<Map> oneHot = [.. passes[^1].Outputs.Select(logits => logits.Zeros())];
        foreach (Map logits in oneHot)
            logits.Values[label] = 1;
        IReadOnlyList<Map>[] gradients = Gradients(passes, oneHot);
        return _names.Select((name, index) => (name, (Concatenate(passes[index + 1].Outputs), Concatenate(gradients[index + 1])))).ToDictionary();
    }

    /// <summary>The layers one behind the other, as one.</summary>
    private Pass Run<T>(IEnumerable<T> images, Mode mode) where T : INumber<T>
    {
        List<Pass> passes = Passes(images, mode);
        return new Pass(passes[^1].Outputs, gradients => Gradients(passes, gradients)[0]);
    }

    /// <summary>The images, then every layer's pass.</summary>
    private List<Pass> Passes<T>(IEnumerable<T> images, Mode mode) where T : INumber<T>
    {
        IReadOnlyList<Map> inputs = [.. images.Chunk(_spec.Input.Height * _spec.Input.Width * _spec.Input.Channels).Select(MapOf<T>)];
        List<Pass> passes = [new(inputs, gradients => gradients)];
        foreach (Layer layer in _layers)
            passes.Add(layer is Add add ? Add.Sum(passes[^1].Outputs, passes[add.From + 1].Outputs) : layer.Forward(passes[^1].Outputs, mode));
        return passes;
    }

    /// <summary>Of the images, then of every layer's output. A layer that others add hears of their gradients too.</summary>
    private IReadOnlyList<Map>[] Gradients(List<Pass> passes, IReadOnlyList<Map> gradients)
    {
        IReadOnlyList<Map>[] ofOutput = [.. passes.Select(pass => (IReadOnlyList<Map>)[.. pass.Outputs.Select(map => map.Zeros())])];
        ofOutput[^1] = gradients;
        for (int index = _layers.Count; index > 0; index--)
        {
            Accumulate(ofOutput[index - 1], passes[index].Backward(ofOutput[index]));
            if (_layers[index - 1] is Add add)
                Accumulate(ofOutput[add.From + 1], ofOutput[index]);
        }

        return ofOutput;
    }

    private static void Accumulate(IReadOnlyList<Map> sums, IReadOnlyList<Map> parts)
    {
        foreach ((Map sum, Map part) in sums.Zip(parts))
            for (int value = 0; value < sum.Values.Length; value++)
                sum.Values[value] += part.Values[value];
    }

    private Map MapOf<T>(T[] image) where T : INumber<T>
    {
        Map map = new(_spec.Input.Height, _spec.Input.Width, _spec.Input.Channels);
        image.Select(double.CreateChecked).ToArray().CopyTo(map.Values, 0);
        return map;
    }

    private static double[] Concatenate(IEnumerable<Map> maps) => [.. maps.SelectMany(map => map.Values)];
}

/// <summary>What a training step computes.</summary>
/// <param name="Loss">Mean over the batch, in nats.</param>
/// <param name="Gradients">By parameter name, in PyTorch's order.</param>
/// <param name="Images">Of the images, H×W×C each.</param>
internal sealed record ReferenceGradients(double Loss, IReadOnlyDictionary<string, double[]> Gradients, double[] Images);
