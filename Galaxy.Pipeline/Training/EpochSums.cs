using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Training;

/// <summary>Adds up an epoch's batches.</summary>
internal sealed class EpochSums(int epoch)
{
    private double _loss;
    private long _correct;

    /// <summary>Images so far.</summary>
    public long Images { get; private set; }

    public void Add(BatchLoss batch)
    {
        _loss += batch.Mean * batch.Count;
        _correct += batch.Correct;
        Images += batch.Count;
    }

    public EpochMetrics ToMetrics() => new(epoch, _loss / Images, (double)_correct / Images, Images);
}
