using System.Collections.Immutable;
using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Export.Layers;

namespace Galaxy.Pipeline.Export;

/// <summary>A network as a PyTorch module: layers with weights as its children, all of them in its forward pass.</summary>
internal static class PyTorchModule
{
    public static string Of(NetworkInfo network)
    {
        ImmutableArray<SpecLayer> layers = SpecLayer.Of(network);
        (SpecLayer Layer, PyTorchCode Code)[] coded = [.. layers.Select(layer => (layer, LayerExports.Of(layer).PyTorch(layer)))];
        HashSet<string> sources = [.. coded.Select(each => each.Code).OfType<PyTorchCode.Sum>().Select(sum => sum.From)];
        StringBuilder code = new();
        IEnumerable<PyTorchCode.Module> modules = coded.Select(each => each.Code).OfType<PyTorchCode.Module>();
        foreach (string definition in modules.Select(module => module.Definition).OfType<string>().Distinct())
            code.Append($"{definition.ReplaceLineEndings("\n")}\n\n\n");
        code.Append("class Network(nn.Module):\n");
        code.Append($"    \"\"\"{Describe(network)}\"\"\"\n\n");
        code.Append("    def __init__(self):\n        super().__init__()\n");
        foreach ((SpecLayer layer, PyTorchCode each) in coded)
        {
            if (each is PyTorchCode.Module module)
                code.Append($"        {PyTorchNames.Module(layer.Name)} = {module.Constructor}\n");
        }

        code.Append("\n    def forward(self, x):\n");
        foreach ((SpecLayer layer, PyTorchCode each) in coded)
            code.Append($"        {(sources.Contains(layer.Name) ? $"{PyTorchNames.Output(layer.Name)} = " : "")}x = {Expression(layer, each)}\n");
        code.Append("        return x\n");
        return code.ToString();
    }

    private static string Describe(NetworkInfo network)
    {
        (int height, int width, int channels) = network.Input;
        return $"From standardized images [batch, {channels}, {height}, {width}] to logits [batch, {network.Classes.Length}].";
    }

    private static string Expression(SpecLayer layer, PyTorchCode code) => code switch
    {
        PyTorchCode.Module module => $"{PyTorchNames.Module(layer.Name)}({module.Input}){module.Output}",
        PyTorchCode.Function function => function.Expression,
        PyTorchCode.Sum sum => $"x + {PyTorchNames.Output(sum.From)}",
        _ => throw new InvalidOperationException("A layer is a module, a function or a sum."),
    };
}
