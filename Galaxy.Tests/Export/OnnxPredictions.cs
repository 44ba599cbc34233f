using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Export;
using Galaxy.Pipeline.Models;
using Microsoft.ML.OnnxRuntime;

namespace Galaxy.Tests.Export;

/// <summary>What ONNX Runtime makes of an exported model.</summary>
internal static class OnnxPredictions
{
    /// <summary>A model's ONNX file.</summary>
    public static byte[] File(Model model, NetworkInfo network, OnnxInput input)
    {
        using MemoryStream stream = new();
        OnnxFile.Write(stream, model, network, input);
        return stream.ToArray();
    }

    /// <summary>The probabilities [images × classes] of images that the file takes, all in one batch.</summary>
    /// <param name="file">The ONNX file.</param>
    /// <param name="images">[images, channels, height, width].</param>
    /// <param name="count">How many images.</param>
    public static float[] Of(byte[] file, float[] images, int count)
    {
        using SessionOptions options = new() { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        using InferenceSession session = new(file, options);
        int[] shape = session.InputMetadata[OnnxFile.Images].Dimensions;
        using OrtValue value = OrtValue.CreateTensorValueFromMemory(images, [count, shape[1], shape[2], shape[3]]);
        using RunOptions run = new();
        using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(run, [OnnxFile.Images], [value], [OnnxFile.Probabilities]);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
