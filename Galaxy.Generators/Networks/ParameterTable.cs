using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Layers.Dense;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>
/// Names the parameter tensors and places them in parameter memory: the convolutions' first, then batch norms' scales and shifts, then the
/// dense layers'; running statistics, which no optimiser changes, come last.
/// </summary>
/// <param name="flatPixelStride">Floats per pixel of the map behind the flatten, as it lies in memory.</param>
internal sealed class ParameterTable(NetworkSpec spec, EquatableArray<LayerPlan> layers, int flatPixelStride, Target target)
{
    private readonly List<ParameterPlan>[] _ofLayer = [.. layers.Select(_ => new List<ParameterPlan>())];
    private readonly Arena _memory = new(MemoryArea.Parameters);

    /// <summary>Floats of the convolutions' parameters.</summary>
    public int ConvFloats { get; private set; }

    /// <summary>Floats up to the dense layers'.</summary>
    public int NormedFloats { get; private set; }

    /// <summary>Floats of all that an optimiser changes.</summary>
    public int TrainableFloats { get; private set; }

    /// <summary>Floats in all.</summary>
    public int Floats => _memory.Floats;

    /// <summary>Where each tensor lies.</summary>
    public IReadOnlyList<Address> Addresses => _memory.Addresses;

    /// <summary>The tensors in the order of the layers.</summary>
    public EquatableArray<ParameterPlan> Build()
    {
        ConvFloats = Place((layer, row) => layer is Conv2dLayer conv ? Conv(conv, row) : []);
        NormedFloats = Place((layer, row) => layer is BatchNormLayer ? Norm(row, "weight", "bias") : []);
        MapShape? flattened = null;
        bool isFirst = true;
        TrainableFloats = Place((layer, row) =>
        {
            flattened = flattened is null && layer.GivesVector ? row.Input : flattened;
            if (layer is not DenseLayer dense)
                return [];
            IEnumerable<ParameterPlan> tensors = [.. isFirst ? Dense(dense, row, flattened!.Value, flatPixelStride) : Dense(dense, row, row.Input, row.Input.Channels)];
            isFirst = false;
            return tensors;
        });
        Place((layer, row) => layer is BatchNormLayer ? Norm(row, "running_mean", "running_var") : []);
        return _ofLayer.SelectMany(tensors => tensors).ToEquatableArray();
    }

    /// <returns>Floats taken so far.</returns>
    private int Place(Func<Layer, LayerPlan, IEnumerable<ParameterPlan>> tensors)
    {
        for (int index = 0; index < layers.Count; index++)
            _ofLayer[index].AddRange(tensors(spec.Layers[index], layers[index]));
        return _memory.Floats;
    }

    /// <summary>The panels' rows run over kernel row, channel, kernel column: a tile reads a window row channel by channel.</summary>
    private IEnumerable<ParameterPlan> Conv(Conv2dLayer conv, LayerPlan layer)
    {
        int kernel = conv.Kernel;
        int channels = layer.Input.Channels;
        EquatableArray<int> shape = new([conv.Filters, channels, kernel, kernel]);
        int floats = channels * kernel * kernel * Padded(conv.Filters);
        yield return new ParameterPlan(
            $"{layer.Name}.weight", shape, _memory.Take(layer.Identifier, "Weights", floats), conv.Filters, kernel, kernel, channels,
            RowStride: channels * kernel, ColumnStride: 1, ChannelStride: kernel);
        yield return Vector(layer, "bias", conv.Filters);
    }

    /// <summary>Two vectors of batch norm.</summary>
    private IEnumerable<ParameterPlan> Norm(LayerPlan layer, string first, string second)
    {
        yield return Vector(layer, first, layer.Output.Channels);
        yield return Vector(layer, second, layer.Output.Channels);
    }

    /// <summary>The panels' rows follow the input as it lies in memory; the file has its channels first, as PyTorch flattens them.</summary>
    /// <param name="map">The input before it was a vector.</param>
    private IEnumerable<ParameterPlan> Dense(DenseLayer dense, LayerPlan layer, MapShape map, int pixelStride)
    {
        int floats = map.Height * map.Width * pixelStride * Padded(dense.Units);
        yield return new ParameterPlan(
            $"{layer.Name}.weight", new([dense.Units, (int)map.Count]), _memory.Take(layer.Identifier, "Weights", floats), dense.Units, map.Height, map.Width, map.Channels,
            RowStride: map.Width * pixelStride, ColumnStride: pixelStride, ChannelStride: 1);
        yield return Vector(layer, "bias", dense.Units);
    }

    private ParameterPlan Vector(LayerPlan layer, string name, int outputs) =>
        new($"{layer.Name}.{name}", new([outputs]), _memory.Take(layer.Identifier, Part(name), Padded(outputs)), outputs, 1, 1, 1, 1, 1, 1);

    /// <summary>From <c>running_mean</c> to <c>RunningMean</c>.</summary>
    private static string Part(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));

    private int Padded(int outputs) => Panels.Cut(outputs, target).Sum(run => run.Count * run.Width);
}
