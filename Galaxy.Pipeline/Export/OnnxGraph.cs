using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Export.Layers;
using Galaxy.Pipeline.Export.Onnx;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Export;

/// <summary>A model as an ONNX graph: standardization, layers, temperature, softmax.</summary>
internal static class OnnxGraph
{
    /// <inheritdoc cref="OnnxFile.Write"/>
    public static GraphProto Of(Model model, NetworkInfo network, OnnxInput input)
    {
        Shape shape = network.Input;
        int channels = input == OnnxInput.Colors ? Image.Channels : shape.Channels;
        GraphProto graph = new()
        {
            Name = network.Name,
            Input = { OnnxValue.Of(OnnxFile.Images, Describe(input, model, shape), channels, shape.Height, shape.Width) },
            Output = { OnnxValue.Of(OnnxFile.Probabilities, "One per class, adding up to 1.", network.Classes.Length) },
        };
        string last = input == OnnxInput.Colors
            ? OnnxStandardization.AddTo(graph, OnnxFile.Images, network, model.Standardization)
            : OnnxFile.Images;
        last = AddLayers(graph, model, network, last);
        last = AddTemperature(graph, model.Temperature, last);
        NodeProto softmax = OnnxNode.Of("Softmax", "output.softmax", last).With("axis", 1);
        softmax.Output[0] = OnnxFile.Probabilities;
        graph.Node.Add(softmax);
        return graph;
    }

    private static string AddLayers(GraphProto graph, Model model, NetworkInfo network, string last)
    {
        FloatTensor[] tensors = ModelFile.Tensors(model, network);
        foreach (SpecLayer layer in SpecLayer.Of(network))
        {
            IEnumerable<FloatTensor> own = tensors.Where(tensor => tensor.Name.StartsWith($"{layer.Name}.", StringComparison.Ordinal));
            graph.Initializer.AddRange(own.Select(tensor => OnnxTensor.Of(LayerExports.Of(layer).Onnx(layer, tensor))));
            graph.Node.AddRange(LayerExports.Of(layer).Onnx(layer, last));
            last = OnnxNode.Output(layer.Name);
        }

        return last;
    }

    /// <summary>Divides the logits. A temperature for averages over all orientations is not for one showing.</summary>
    private static string AddTemperature(GraphProto graph, Temperature? temperature, string logits)
    {
        if (temperature is not { AllOrientations: false })
            return logits;
        const string name = "output.scaled";
        graph.Initializer.Add(OnnxTensor.Of(new FloatTensor("output.temperature", [1], span => span[0] = (float)temperature.Value)));
        graph.Node.Add(OnnxNode.Of("Div", name, logits, "output.temperature"));
        return OnnxNode.Output(name);
    }

    private static string Describe(OnnxInput input, Model model, Shape shape)
    {
        string part = model.Framing switch
        {
            Framing.ByLight => "the square of a picture that its galaxy fills by its light (docs/model.md, Framing by light)",
            Framing.MiddleSquare square => $"the middle square of {square.Side} pixels of a picture",
            _ => "a whole picture",
        };
        string values = input == OnnxInput.Colors ? "Red, green and blue from 0 to 255" : "Standardized values, (value / 255 - mean) / deviation,";
        return $"{values} of {part}, scaled to {shape.Height} rows and {shape.Width} columns by area.";
    }
}
