namespace Galaxy.Peers;

/// <summary>Writes the table's rows for one network: both contestants in turn, at every batch size and number of threads.</summary>
internal sealed class InferenceRows(Arguments arguments) : INetworkUser<bool>
{
    private const int Seed = 1;

    private static readonly int[] _batches = [1, 32, 64];

    public bool Use<TNetwork>() where TNetwork : INetwork
    {
        NetworkInfo network = TNetwork.Info;
        Dictionary<string, float[]> parameters = RandomParameters.Of(network, Seed);
        byte[] model = ExportedModel.Of(network, parameters);
        foreach (int count in _batches)
            foreach (int threads in arguments.Threads)
                Write<TNetwork>(parameters, model, SampleBatch.Of(network, count, Seed), threads);
        return true;
    }

    private void Write<TNetwork>(Dictionary<string, float[]> parameters, byte[] model, SampleBatch batch, int threads) where TNetwork : INetwork
    {
        using GalaxyContestant<TNetwork> ours = new(parameters, batch, new Optimizer.Sgd(0, 0), threads);
        float[] probabilities = new float[ours.Logits.Length];
        using OnnxContestant theirs = new(model, batch, probabilities, threads);
        ours.Classify();
        theirs.Classify();
        Difference difference = Probabilities.Compare(Probabilities.Of(ours.Logits, TNetwork.Info.Classes.Length), [.. probabilities]);

        Rates[] rates = arguments.Turns.Measure(batch.Count, ours.Classify, theirs.Classify);
        Console.WriteLine(
            $"| {TNetwork.Info.Name} | {batch.Count} | {threads} | {rates[0]} | {rates[1]} | {rates[0].Over(rates[1])} | {difference} |");
    }
}
