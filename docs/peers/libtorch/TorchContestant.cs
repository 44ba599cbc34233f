using TorchSharp;
using static TorchSharp.torch;

namespace Galaxy.Peers;

/// <summary>The same network in libtorch, ready to classify or to train on one batch.</summary>
internal sealed class TorchContestant : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> _network;
    private readonly Loss<Tensor, Tensor, Tensor> _loss = nn.CrossEntropyLoss();
    private readonly optim.Optimizer? _optimizer;
    private readonly Tensor _images;
    private readonly Tensor _labels;

    /// <param name="optimizer">What to train with; null to classify.</param>
    /// <param name="channelsLast">Whether pixels lie in memory as ours do, channels together, or a plane per channel.</param>
    public TorchContestant(
        NetworkInfo network, IReadOnlyDictionary<string, float[]> parameters, SampleBatch batch, Optimizer? optimizer, bool channelsLast)
    {
        Shape image = batch.Image;
        _network = TorchNetwork.Of(network, parameters);
        _network.train(optimizer is not null);
        _optimizer = optimizer is null ? null : OptimizerOf(optimizer, _network);
        _labels = torch.tensor(batch.Labels.Select(label => (long)label).ToArray());
        Tensor pixels = torch.tensor(batch.Pixels).reshape(batch.Count, image.Height, image.Width, image.Channels).permute(0, 3, 1, 2);
        _images = channelsLast ? pixels : pixels.contiguous();
    }

    /// <summary>[images × classes].</summary>
    public float[] Logits()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable inference = inference_mode();
        return [.. _network.forward(_images).contiguous().data<float>()];
    }

    /// <summary>What is timed of <see cref="Logits"/>.</summary>
    public void Classify()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable inference = inference_mode();
        _network.forward(_images);
    }

    /// <summary>Loss, gradients and update.</summary>
    /// <returns>The loss before the update.</returns>
    public double Train()
    {
        using DisposeScope scope = NewDisposeScope();
        _optimizer!.zero_grad();
        Tensor loss = _loss.forward(_network.forward(_images), _labels);
        loss.backward();
        _optimizer.step();
        return loss.item<float>();
    }

    public void Dispose()
    {
        _optimizer?.Dispose();
        _loss.Dispose();
        _network.Dispose();
        _images.Dispose();
        _labels.Dispose();
    }

    private static optim.Optimizer OptimizerOf(Optimizer optimizer, nn.Module network) => optimizer switch
    {
        Optimizer.Momentum momentum => optim.SGD(
            network.parameters(), momentum.LearningRate, momentum.Factor, weight_decay: momentum.WeightDecay),
        Optimizer.AdamW adamW => optim.AdamW(network.parameters(), adamW.LearningRate, weight_decay: adamW.WeightDecay),
        _ => throw new NotSupportedException($"{optimizer.GetType().Name} has no optimizer here."),
    };
}
