using System.Numerics;
using Galaxy.Generators.Spec;

namespace Galaxy.Tests.Reference;

/// <summary>
/// A network in double precision, written to be understood and trusted, not to be fast: what every generated kernel is
/// compared with. Proved by finite differences and by PyTorch's vectors.
/// </summary>
internal sealed class ReferenceNetwork
{
    private readonly NetworkSpec _spec;
    private readonly List<Layer> _layers = [];

    public ReferenceNetwork(NetworkSpec spec)
    {
        _spec = spec;
        Dictionary<string, int> numbers = [];
        MapShape shape = new(spec.Input.Height, spec.Input.Width, spec.Input.Channels);
        foreach (LayerSpec layer in spec.Layers)
        {
            _layers.Add(layer switch
            {
                Conv2dSpec conv => new Conv2d(Next("conv"), conv, shape.Channels),
                ReluSpec => new LeakyRelu(0),
                LeakyReluSpec leaky => new LeakyRelu((double)leaky.Slope),
                MaxPool2dSpec pool => new MaxPool2d(pool),
                AvgPool2dSpec or GlobalAvgPoolSpec => new AvgPool2d(layer),
                FlattenSpec => new Flatten(),
                DenseSpec dense => new Dense(Next("dense"), dense, shape.Channels),
                _ => throw new NotSupportedException($"The reference has no {layer.GetType().Name}."),
            });
            shape = LayerShapes.Output(layer, shape);
        }

        string Next(string kind) => $"{kind}{numbers[kind] = numbers.GetValueOrDefault(kind) + 1}";
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
    public double[] Forward<T>(IEnumerable<T> images) where T : INumber<T> => Concatenate(Run(images).Outputs);

    /// <summary>Loss of a batch.</summary>
    public double Loss<T>(IEnumerable<T> images, IReadOnlyList<byte> labels) where T : INumber<T> =>
        SoftmaxCrossEntropy.Loss(Run(images).Outputs, labels);

    /// <summary>Loss of a batch, and the gradients of every parameter and of the images.</summary>
    public ReferenceGradients LossAndGradients<T>(IEnumerable<T> images, IReadOnlyList<byte> labels) where T : INumber<T>
    {
        foreach (Tensor parameter in Parameters)
            Array.Clear(parameter.Gradient);
        Pass pass = Run(images);
        IReadOnlyList<Map> imageGradients = pass.Backward(SoftmaxCrossEntropy.Gradients(pass.Outputs, labels));
        return new ReferenceGradients(
            SoftmaxCrossEntropy.Loss(pass.Outputs, labels),
            Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Gradient.ToArray()),
            Concatenate(imageGradients));
    }

    /// <summary>The layers one behind the other, as one.</summary>
    private Pass Run<T>(IEnumerable<T> images) where T : INumber<T>
    {
        IReadOnlyList<Map> inputs = [.. images.Chunk(_spec.Input.Height * _spec.Input.Width * _spec.Input.Channels).Select(MapOf<T>)];
        return _layers.Aggregate(new Pass(inputs, gradients => gradients), (before, layer) =>
        {
            Pass pass = layer.Forward(before.Outputs);
            return new Pass(pass.Outputs, gradients => before.Backward(pass.Backward(gradients)));
        });
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
