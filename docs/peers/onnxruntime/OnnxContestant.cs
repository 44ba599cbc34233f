using Galaxy.Pipeline.Export;
using Microsoft.ML.OnnxRuntime;

namespace Galaxy.Peers;

/// <summary>The same network in ONNX Runtime, all graph optimizations on, ready to classify one batch.</summary>
internal sealed class OnnxContestant : IDisposable
{
    private static readonly string[] _inputs = [OnnxFile.Images];

    private readonly InferenceSession _session;
    private readonly OrtValue[] _images;
    private readonly OrtValue[] _probabilities;
    private readonly RunOptions _run = new();

    /// <param name="probabilities">Receives [images × classes] at every <see cref="Classify"/>.</param>
    public OnnxContestant(byte[] model, SampleBatch batch, float[] probabilities, int threads)
    {
        using SessionOptions options = new()
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(model, options);
        Shape image = batch.Image;
        _images = [OrtValue.CreateTensorValueFromMemory(batch.ChannelsFirst(), [batch.Count, image.Channels, image.Height, image.Width])];
        _probabilities = [OrtValue.CreateTensorValueFromMemory(probabilities, [batch.Count, probabilities.Length / batch.Count])];
    }

    public void Classify() => _session.Run(_run, _inputs, _images, _session.OutputNames, _probabilities);

    public void Dispose()
    {
        _session.Dispose();
        _images[0].Dispose();
        _probabilities[0].Dispose();
        _run.Dispose();
    }
}
