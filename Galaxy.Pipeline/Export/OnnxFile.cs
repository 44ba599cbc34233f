using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Export.Onnx;
using Galaxy.Pipeline.Models;
using Google.Protobuf;

namespace Galaxy.Pipeline.Export;

/// <summary>Models as ONNX files: from pictures of the network's input size to the probabilities of <c>predict</c> without <c>--tta</c>.</summary>
internal static class OnnxFile
{
    /// <summary>The name of what the graph takes.</summary>
    public const string Images = "images";

    /// <summary>The name of what it gives: [batch, classes].</summary>
    public const string Probabilities = "probabilities";

    /// <summary>Files of this version are read by ONNX 1.12 and later.</summary>
    private const int IrVersion = 8;
    private const int OperatorSet = 17;

    /// <summary>Writes a model's file; equal models give equal bytes.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="model">The model.</param>
    /// <param name="network">Its network.</param>
    /// <param name="input">What the graph takes; colors need a network of 1 or 3 channels.</param>
    public static void Write(Stream file, Model model, NetworkInfo network, OnnxInput input) => Of(model, network, input).WriteTo(file);

    private static ModelProto Of(Model model, NetworkInfo network, OnnxInput input) => new()
    {
        IrVersion = IrVersion,
        OpsetImport = { new OperatorSetIdProto { Version = OperatorSet } },
        ProducerName = "galaxy",
        ProducerVersion = typeof(OnnxFile).Assembly.GetName().Version!.ToString(3),
        Graph = OnnxGraph.Of(model, network, input),
        MetadataProps = { ModelMetadata.ToApply(model).Select(entry => new StringStringEntryProto { Key = entry.Key, Value = entry.Value }) },
    };
}
