using Microsoft.ML.OnnxRuntime;

namespace Galaxy.Peers;

/// <summary>The same network in ONNX Runtime, all graph optimizations on, ready to classify one batch.</summary>
internal sealed class OnnxContestant : IDisposable
{
    private static readonly string[] _inputs = [OnnxModel.Input];

    private readonly InferenceSession _session;
    private readonly OrtValue[] _images;
    private readonly OrtValue[] _logits;
    private readonly RunOptions _run = new();

    /// <param name="logits">Receives [images × classes] at every <see cref="Classify"/>.</param>
    public OnnxContestant(byte[] model, SampleBatch batch, float[] logits, int threads)
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
        _logits = [OrtValue.CreateTensorValueFromMemory(logits, [batch.Count, logits.Length / batch.Count])];
    }

    public void Classify() => _session.Run(_run, _inputs, _images, _session.OutputNames, _logits);

    public void Dispose()
    {
        _session.Dispose();
        _images[0].Dispose();
        _logits[0].Dispose();
        _run.Dispose();
    }
}
