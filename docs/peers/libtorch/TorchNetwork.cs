using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Galaxy.Peers;

/// <summary>A network of this build as a libtorch module with given parameters.</summary>
internal static class TorchNetwork
{
    public static Module<Tensor, Tensor> Of(NetworkInfo network, IReadOnlyDictionary<string, float[]> parameters)
    {
        Dictionary<string, Shape> inputs = network.Layers.ToDictionary(layer => layer.Name, layer => layer.Input);
        Module<Tensor, Tensor> module = Sequential(SpecLayer.Of(network).Select(layer => (layer.Name, ModuleOf(layer, inputs.GetValueOrDefault(layer.Name)))));
        using (no_grad())
        {
            foreach ((string name, Tensor tensor) in module.state_dict().Where(entry => parameters.ContainsKey(entry.Key)))
                tensor.copy_(torch.tensor(parameters[name]).reshape(tensor.shape));
        }

        return module;
    }

    /// <exception cref="NotSupportedException">This program knows no such layer.</exception>
    private static Module<Tensor, Tensor> ModuleOf(SpecLayer layer, Shape input) => layer.Type switch
    {
        "conv2d" => Conv2d(
            input.Channels, layer.Integer("filters"), layer.Integer("kernel"), stride: layer.Integer("stride"), padding: layer.Integer("padding")),
        "maxPool2d" => MaxPool2d(layer.Integer("size"), layer.Integer("stride")),
        "avgPool2d" => AvgPool2d(layer.Integer("size"), layer.Integer("stride")),
        "globalAvgPool" => AdaptiveAvgPool2d(1),
        "relu" => ReLU(),
        "leakyRelu" => LeakyReLU(layer.Number("slope")),
        "batchNorm" when input is { Height: 1, Width: 1 } => BatchNorm1d(input.Channels, layer.Number("epsilon"), layer.Number("momentum")),
        "batchNorm" => BatchNorm2d(input.Channels, layer.Number("epsilon"), layer.Number("momentum")),
        "dropout" => Dropout(layer.Number("rate")),
        "flatten" => Flatten(),
        "dense" => Linear(input.Count, layer.Integer("units")),
        _ => throw new NotSupportedException($"'{layer.Type}' has no module in {nameof(TorchNetwork)}; add it there."),
    };
}
