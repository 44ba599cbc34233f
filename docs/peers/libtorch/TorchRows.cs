using Galaxy.Pipeline.Export.Layers;
using TorchSharp;

namespace Galaxy.Peers;

/// <summary>
/// Writes the table's rows for one network: training steps, then inference, at every batch size and number of threads. libtorch runs in
/// both memory layouts, and its better one counts.
/// </summary>
internal sealed class TorchRows(Arguments arguments) : INetworkUser<bool>
{
    private const int Seed = 1;
    private const int ComparedSteps = 5;

    private static readonly int[] _batches = [32, 64];

    public bool Use<TNetwork>() where TNetwork : INetwork
    {
        Dictionary<string, float[]> parameters = RandomParameters.Of(TNetwork.Info, Seed);
        foreach (bool training in new[] { true, false })
            foreach (int count in _batches)
                foreach (int threads in arguments.Threads)
                    Write<TNetwork>(parameters, SampleBatch.Of(TNetwork.Info, count, Seed), training, threads);
        return true;
    }

    private void Write<TNetwork>(Dictionary<string, float[]> parameters, SampleBatch batch, bool training, int threads) where TNetwork : INetwork
    {
        torch.set_num_threads(threads);
        Optimizer optimizer = OptimizerFor(TNetwork.Info);
        using GalaxyContestant<TNetwork> ours = new(parameters, batch, optimizer, threads);
        using TorchContestant planes = new(TNetwork.Info, parameters, batch, training ? optimizer : null, channelsLast: false);
        using TorchContestant pixels = new(TNetwork.Info, parameters, batch, training ? optimizer : null, channelsLast: true);
        Difference? difference = training ? LossDifference(ours, planes, TNetwork.Info) : ProbabilityDifference(ours, planes, TNetwork.Info);

        Rates[] rates = training
            ? arguments.Turns.Measure(batch.Count, () => ours.Train(), () => planes.Train(), () => pixels.Train())
            : arguments.Turns.Measure(batch.Count, ours.Classify, planes.Classify, pixels.Classify);
        Rates theirs = rates[1].Median >= rates[2].Median ? rates[1] : rates[2];
        Console.WriteLine(
            $"| {TNetwork.Info.Name} | {(training ? "training step" : "inference")} | {batch.Count} | {threads} "
            + $"| {rates[0]} | {theirs} | {rates[0].Over(theirs)} | {(object?)difference ?? "–"} |");
    }

    /// <summary>AdamW where batch norm bounds the signal, momentum elsewhere. Rates are so low that no gradient fades while time is taken.</summary>
    private static Optimizer OptimizerFor(NetworkInfo network) => SpecLayer.Of(network).Any(layer => layer.Type == "batchNorm")
        ? new Optimizer.AdamW(1e-4, 0.01)
        : new Optimizer.Momentum(1e-3, 0.9, 5e-4);

    private static Difference ProbabilityDifference<TNetwork>(GalaxyContestant<TNetwork> ours, TorchContestant theirs, NetworkInfo network)
        where TNetwork : INetwork
    {
        ours.Classify();
        return Probabilities.Compare(
            Probabilities.Of(ours.Logits, network.Classes.Length), Probabilities.Of(theirs.Logits(), network.Classes.Length));
    }

    /// <summary>How far the losses of the first steps are apart; null where dropout drops different values in each contestant.</summary>
    private static Difference? LossDifference<TNetwork>(GalaxyContestant<TNetwork> ours, TorchContestant theirs, NetworkInfo network)
        where TNetwork : INetwork
    {
        if (SpecLayer.Of(network).Any(layer => layer.Type == "dropout"))
            return null;
        double largest = Enumerable.Range(0, ComparedSteps).Max(_ => Math.Abs(ours.Train() - theirs.Train()));
        return new Difference(largest).OrThrow("losses");
    }
}
