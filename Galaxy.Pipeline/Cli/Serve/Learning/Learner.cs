using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>Learns from labels, one training at a time, and serves the new model or the old one when told to.</summary>
/// <param name="setup">What it needs of the server.</param>
/// <param name="service">Serves models.</param>
/// <param name="first">The model that is served at first.</param>
internal sealed class Learner(LearningSetup setup, ModelInService service, KnownModel first) : IDisposable
{
    private readonly LearningProgress _progress = new(UnfinishedRun.In(setup));
    private readonly Lock _gate = new();
    private KnownModel _current = first;
    private (KnownModel Old, KnownModel New)? _pair;
    private CancellationTokenSource _cancel = new();
    private Thread? _thread;

    /// <summary>Labels are counted again only when there are others: they are told with every line of a training's log.</summary>
    private (LabelBook? Book, int Total, string? Needs, int Labels) _counted;

    /// <summary>What a training has said that ended with the server, with whole paths.</summary>
    private string? _left;

    /// <summary>How far the last training is, and what ends with the next change.</summary>
    public (LearningState State, Task Changed) Now => _progress.Now;

    /// <summary>The runs of learning in the working folder.</summary>
    public ImmutableArray<string> Runs => LearningTable.Runs(setup.Folder);

    /// <summary>What is missing before one can learn, and how many labels stand, as far as they have been read.</summary>
    public (string? Needs, int Labels) Ready => setup.Labels.Look(book =>
    {
        if (!ReferenceEquals(book, _counted.Book) || book.Total != _counted.Total)
            _counted = (book, book.Total, LabeledPictures.Needs(book), book.Standing.Count());
        return (_counted.Needs, _counted.Labels);
    });

    /// <summary>What is missing before one can learn, with what others have labeled; null if nothing is.</summary>
    public Result<string?> Needs => setup.Labels.Read((book, _) => LabeledPictures.Needs(book));

    /// <summary>Whether the model of the last training is served.</summary>
    public bool ServesNew
    {
        get
        {
            lock (_gate)
                return _pair is { } pair && ReferenceEquals(pair.New, _current);
        }
    }

    /// <summary>Begins a training in the background.</summary>
    /// <returns>Whether none was under way.</returns>
    public bool TryBegin(LearningRequest request)
    {
        lock (_gate)
        {
            if (!_progress.Begin())
                return false;
            _cancel.Dispose();
            _cancel = CancellationTokenSource.CreateLinkedTokenSource(setup.Terminal.Interrupted);
            LearningWork work = new(setup, service, request, _current, _progress, _cancel.Token);
            KnownModel old = _current;
            _thread = new Thread(() => Run(work, old)) { Name = "learning", IsBackground = true, Priority = ThreadPriority.BelowNormal };
            _thread.Start();
            return true;
        }
    }

    /// <summary>Ends the training after the current step.</summary>
    public void Cancel()
    {
        lock (_gate)
            _cancel.Cancel();
    }

    /// <summary>Serves the new model, or the one that it started from.</summary>
    /// <param name="toNew">Which.</param>
    /// <returns>What is served now.</returns>
    public Result<IServedModel> Switch(bool toNew)
    {
        IServedModel served;
        lock (_gate)
        {
            if (_progress.Now.State.Phase == LearningPhase.Running)
                return new Problem("Training", "one is under way", "Switch when it has ended");
            if (_pair is not { } pair)
                return new Problem("Training", "there is no new model to switch to", "Learn from labels first");
            _current = toNew ? pair.New : pair.Old;
            served = _current.Served;
            service.Switch(served);
        }

        _progress.Change(state => state);
        return Result.Ok(served);
    }

    /// <summary>Ends a training that is under way, in an orderly way, and waits for it.</summary>
    /// <returns>What is left of it, and how to go on; null if none was under way.</returns>
    public string? End()
    {
        Cancel();
        _thread?.Join();
        return _left;
    }

    public void Dispose()
    {
        End();
        _cancel.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "A bug ends the training, not the server.")]
    private void Run(LearningWork work, KnownModel old)
    {
        try
        {
            work.Run().Match(done => End(old, done.Model, done.Compared), problem => Fail(
                problem is Interruption ? LearningPhase.Canceled : LearningPhase.Failed, $"{problem}"));
        }
        catch (Exception exception)
        {
            Fail(LearningPhase.Failed, $"This is a bug, please report it: {exception.GetType().Name}: {OneLine.Of(exception.Message)}");
        }
    }

    /// <summary>Only the two models of the last training can be switched between: those before are given up.</summary>
    private Unit End(KnownModel old, KnownModel learned, ModelsCompared compared)
    {
        (KnownModel Old, KnownModel New)? former;
        lock (_gate)
            (former, _pair) = (_pair, (old, learned));
        foreach (KnownModel model in former is { } pair ? (KnownModel[])[pair.Old, pair.New] : [])
        {
            if (!ReferenceEquals(model, old))
                service.Retire(model.Served);
        }

        _progress.Change(state => state with { Phase = LearningPhase.Done, Result = compared });
        return default;
    }

    private Unit Fail(LearningPhase phase, string problem)
    {
        _left = phase == LearningPhase.Canceled && setup.Terminal.Interrupted.IsCancellationRequested ? problem : null;
        _progress.Change(state => state with { Phase = phase, Problem = setup.Shown(problem) });
        return default;
    }
}
