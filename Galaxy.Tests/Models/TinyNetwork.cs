using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Models;

namespace Galaxy.Tests.Models;

/// <summary>A network of one dense layer, described by hand: 2 classes, an input of 1×2×1.</summary>
internal static class TinyNetwork
{
    public const string Spec =
        """{"name":"Tiny","input":{"height":1,"width":2,"channels":1},"classes":["a","b"],"layers":[{"type":"flatten"},{"type":"dense","units":2}]}""";

    public static NetworkInfo Info { get; } = new()
    {
        Name = "Tiny",
        Input = new Shape(1, 2, 1),
        Classes = ["a", "b"],
        Layers = [new LayerInfo("dense1", "dense, 2 units", 1, new Shape(1, 1, 2), new Shape(1, 1, 2), new LayerCost(6, 8, 16))],
        Parameters =
        [
            new ParameterInfo("dense1.weight", ParameterKind.Weight, [2, 2], new ParameterLayout(0, 2, new WindowOrder(1, 2, 1, 2, 1, 1))),
            new ParameterInfo("dense1.bias", ParameterKind.Bias, [2], new ParameterLayout(16, 2, new WindowOrder(1, 1, 1, 1, 1, 1))),
        ],
        ParameterFloats = 24,
        TrainableFloats = 24,
        Memory = new MemoryNeeds(0, 0, 0, 0, 0),
        Spec = Spec,
        Image = new MapPlace(MapArea.Rows, 0, 16, 2, 1),
        Maps = [],
    };

    public static Model Model(params float[] values)
    {
        float[] parameters = values.Length > 0 ? values : [1.5f, -2, 0.25f, 1e-30f, 7, -0.1f];
        Weights weights = Weights.FromTensors(Info, parameter => parameter.Shape.Length == 2 ? parameters[..4] : parameters[4..]);
        return new Model
        {
            NetworkName = "Tiny",
            Spec = Spec,
            Classes = Info.Classes,
            Framing = Framing.Middle(240),
            Standardization = new Standardization([0.1f], [0.3f]),
            Seed = ulong.MaxValue,
            Images = new TrainingImages(0.2, 0, 100, null),
            Weights = weights,
        };
    }

    public static float[] Values(Weights weights) =>
        [.. Info.Parameters.SelectMany(parameter => Tensor(weights, parameter))];

    public static float[] Tensor(Weights weights, ParameterInfo parameter)
    {
        float[] values = new float[parameter.Count];
        weights.CopyTensor(parameter, values);
        return values;
    }
}
