using System.Collections.Immutable;
using System.Threading.Channels;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Serving;

/// <summary>
/// Classifies pictures one batch at a time, whoever has brought them: a batch is what waits when the one before is done. The answers do not depend
/// on what else is in a batch.
/// </summary>
internal sealed class ClassifyingQueue<TNetwork> : IDisposable where TNetwork : INetwork
{
    /// <summary>Pictures that wait.</summary>
    private const int MostWaiting = 256;

    /// <summary>The memory of which a batch may take a part, in bytes.</summary>
    private const long Memory = 1L << 30;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly Model _model;
    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Workers _workers;
    private readonly int _most;
    private Workspace? _workspace;
    private readonly Thread _thread;

    /// <param name="model">The model, which outlives this.</param>
    /// <param name="threads">Threads that classify.</param>
    public ClassifyingQueue(Model model, int threads)
    {
        _model = model;
        _workers = new Workers(threads);
        _most = WeightsPredictions.BatchSize(TNetwork.Info.Memory, threads, Memory);
        _thread = new Thread(Work) { IsBackground = true, Name = "galaxy classifier" };
        _thread.Start();
    }

    /// <summary>Classifies a picture. The thread waits as long as too many are in the queue, so that none is read before its time.</summary>
    /// <param name="image">As the network sees it.</param>
    /// <param name="showing">How it is shown.</param>
    public Task<PredictionRow> Classify(LabeledImage image, Showing showing)
    {
        Waiting waiting = new(image, showing);
        if (!_waiting.Writer.TryWrite(waiting))
            _waiting.Writer.WriteAsync(waiting).AsTask().GetAwaiter().GetResult();
        return waiting.Answer.Task;
    }

    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _thread.Join();
        _workspace?.Dispose();
        _workers.Dispose();
    }

    /// <summary>Waits for pictures. If none come for a while, the memory is for others.</summary>
    /// <returns>False if none will come.</returns>
    private bool Wait()
    {
        Task<bool> some = _waiting.Reader.WaitToReadAsync().AsTask();
        if (!some.Wait(_patience))
        {
            _workspace?.Dispose();
            _workspace = null;
        }

        return some.GetAwaiter().GetResult();
    }

    private void Work()
    {
        List<Waiting> batch = [];
        while (Wait())
        {
            batch.Clear();
            while (batch.Count < _most && _waiting.Reader.TryPeek(out Waiting? next)
                && (batch.Count == 0 || next.Showing == batch[0].Showing) && _waiting.Reader.TryRead(out next))
                batch.Add(next);
            if (batch.Count > 0)
                Answer(batch);
        }
    }

    private void Answer(List<Waiting> batch)
    {
        try
        {
            Showing showing = batch[0].Showing;
            _workspace ??= new Workspace(TNetwork.Info.Memory, _most, _workers) { Constant = _model.Weights.Memory };
            Dataset images = new(_model.Classes, [.. batch.Select(waiting => waiting.Image)]);
            ImmutableArray<PredictionRow> rows = _model.Predict<TNetwork>(
                images, _workers, showing.InAllOrientations, withFeatures: showing.WithFeatures, workspace: _workspace)!.Rows(sets: null);
            for (int index = 0; index < batch.Count; index++)
                batch[index].Answer.SetResult(rows[index]);
        }
        catch (Exception exception)
        {
            foreach (Waiting waiting in batch)
                waiting.Answer.TrySetException(exception);
        }
    }

    private sealed record Waiting(LabeledImage Image, Showing Showing)
    {
        public TaskCompletionSource<PredictionRow> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
