using Galaxy.Pipeline.Export.Layers;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Galaxy.Peers;

/// <summary>A network of this build as a libtorch module with given parameters.</summary>
internal static class TorchNetwork
{
    public static Module<Tensor, Tensor> Of(NetworkInfo network, IReadOnlyDictionary<string, float[]> parameters)
    {
        Module<Tensor, Tensor> module = Sequential(SpecLayer.Of(network).SelectMany(Modules));
        using (no_grad())
        {
            foreach ((string name, Tensor tensor) in module.state_dict().Where(entry => parameters.ContainsKey(entry.Key)))
                tensor.copy_(torch.tensor(parameters[name]).reshape(tensor.shape));
        }

        return module;
    }

    /// <summary>The layer's module. A dense layer of ours takes a map of one pixel as it is; theirs needs it flattened.</summary>
    private static IEnumerable<(string, Module<Tensor, Tensor>)> Modules(SpecLayer layer)
    {
        if (layer is { Type: "dense", TakesMap: true })
            yield return ($"{layer.Name}_input", Flatten());
        yield return (layer.Name, ModuleOf(layer));
    }

    /// <exception cref="NotSupportedException">This program knows no such layer.</exception>
    private static Module<Tensor, Tensor> ModuleOf(SpecLayer layer) => layer.Type switch
    {
        "conv2d" => Conv2d(
            layer.Input.Channels, layer.Whole("filters"), layer.Whole("kernel"), stride: layer.Whole("stride"), padding: layer.Whole("padding")),
        "depthwiseConv2d" => Conv2d(
            layer.Input.Channels, layer.Input.Channels, layer.Whole("kernel"), stride: layer.Whole("stride"), padding: layer.Whole("padding"),
            groups: layer.Input.Channels),
        "maxPool2d" => MaxPool2d(layer.Whole("size"), layer.Whole("stride")),
        "avgPool2d" => AvgPool2d(layer.Whole("size"), layer.Whole("stride")),
        "globalAvgPool" => AdaptiveAvgPool2d(1),
        "relu" => ReLU(),
        "leakyRelu" => LeakyReLU(layer.Number("slope")),
        "elu" => ELU(layer.Number("alpha")),
        "silu" => SiLU(),
        "batchNorm" when !layer.TakesMap => BatchNorm1d(layer.Input.Channels, layer.Number("epsilon"), layer.Number("momentum")),
        "batchNorm" => BatchNorm2d(layer.Input.Channels, layer.Number("epsilon"), layer.Number("momentum")),
        "dropout" => Dropout(layer.Number("rate")),
        "flatten" => Flatten(),
        "dense" => Linear(layer.Input.Count, layer.Whole("units")),
        _ => throw new NotSupportedException($"'{layer.Type}' has no module in {nameof(TorchNetwork)}; add it there."),
    };
}
