using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Follows the shapes through the layers and counts parameters and floating-point operations.</summary>
internal static class LayerTable
{
    public static EquatableArray<LayerPlan> Build(NetworkSpec spec)
    {
        List<LayerPlan> layers = [];
        MapShape shape = spec.Input.Shape;
        string[] numbered = LayerNumbering.Number(spec.Layers);
        foreach (Layer layer in spec.Layers)
        {
            LayerPlan row = Describe(layer, numbered[layers.Count], shape, isTrainedBefore: layers.Any(before => before.Cost.Parameters > 0));
            layers.Add(row);
            shape = row.Output;
        }

        return layers.ToEquatableArray();
    }

    /// <summary>A step computes the output, the weight gradient and, after a trained layer, the input gradient: the same work each.</summary>
    private static LayerPlan Describe(Layer layer, string kernelName, MapShape input, bool isTrainedBefore)
    {
        long forward = layer.ForwardFlops(input);
        int passes = isTrainedBefore ? 3 : 2;
        return new LayerPlan(
            layer.Name ?? kernelName, kernelName, layer.Description, layer.Line, input, layer.Output(input),
            new LayerCost((int)layer.Parameters(input), forward, forward * passes))
        {
            IsConvolution = layer.IsConvolution,
            SmallestBatch = layer.SmallestBatch(input),
        };
    }
}
