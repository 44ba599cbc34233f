using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export;

/// <summary>From colors to a network's input, with the operations and roundings of <see cref="PixelTable"/>.</summary>
internal static class OnnxStandardization
{
    private const string Luma = "input.luma";
    private const string Scaled = "input.scaled";
    private const string Centered = "input.centered";
    private const string Standardized = "input.standardized";

    /// <summary>Adds it to a graph.</summary>
    /// <param name="graph">The graph, still empty.</param>
    /// <param name="colors">Name of what it reads.</param>
    /// <param name="network">A network of 1 or 3 channels.</param>
    /// <param name="standardization">Its model's.</param>
    /// <returns>The name of what it gives.</returns>
    public static string AddTo(GraphProto graph, string colors, NetworkInfo network, Standardization standardization)
    {
        graph.Initializer.Add(OnnxTensor.PerChannel("input.largest", byte.MaxValue));
        graph.Initializer.Add(OnnxTensor.PerChannel("input.mean", standardization.Mean));
        graph.Initializer.Add(OnnxTensor.PerChannel("input.deviation", standardization.Deviation));
        string channels = network.Input.Channels == 1 ? AddLuma(graph, colors) : colors;
        graph.Node.Add(OnnxNode.Of("Div", Scaled, channels, "input.largest"));
        graph.Node.Add(OnnxNode.Of("Sub", Centered, OnnxNode.Output(Scaled), "input.mean"));
        graph.Node.Add(OnnxNode.Of("Div", Standardized, OnnxNode.Output(Centered), "input.deviation"));
        return OnnxNode.Output(Standardized);
    }

    /// <summary>The luma of every pixel: exact, since weights, half and sums are whole numbers below 2²⁴.</summary>
    private static string AddLuma(GraphProto graph, string colors)
    {
        graph.Initializer.Add(OnnxTensor.PerChannel("input.luma.weight", [.. InputChannels.LumaWeights.Select(weight => (float)weight)]));
        graph.Initializer.Add(OnnxTensor.PerChannel("input.luma.half", InputChannels.LumaOne / 2));
        graph.Initializer.Add(OnnxTensor.PerChannel("input.luma.one", InputChannels.LumaOne));
        graph.Node.Add(OnnxNode.Of("Conv", $"{Luma}.sum", colors, "input.luma.weight"));
        graph.Node.Add(OnnxNode.Of("Add", $"{Luma}.rounded", OnnxNode.Output($"{Luma}.sum"), "input.luma.half"));
        graph.Node.Add(OnnxNode.Of("Div", $"{Luma}.scaled", OnnxNode.Output($"{Luma}.rounded"), "input.luma.one"));
        graph.Node.Add(OnnxNode.Of("Floor", Luma, OnnxNode.Output($"{Luma}.scaled")));
        return OnnxNode.Output(Luma);
    }
}
