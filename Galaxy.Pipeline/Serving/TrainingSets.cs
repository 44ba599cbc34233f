using System.Collections.Concurrent;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Serving;

/// <summary>The training pictures of every model that is or may be served.</summary>
/// <param name="source">Tells where those of a model are.</param>
/// <param name="stopping">Canceled when the server stops.</param>
internal sealed class TrainingSets(Func<IServedModel, Result<ImageSource>> source, CancellationToken stopping) : IDisposable
{
    private readonly ConcurrentDictionary<IServedModel, Lazy<TrainingPictures>> _sets = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those of a model.</summary>
    public TrainingPictures Of(IServedModel model) =>
        _sets.GetOrAdd(model, _ => new Lazy<TrainingPictures>(() => new TrainingPictures(model, source(model), stopping))).Value;

    /// <summary>Forgets those of a model that is no longer served. Some may still be shown, so their files close when nothing knows them any more.</summary>
    public void Forget(IServedModel model) => _sets.TryRemove(model, out _);

    public void Dispose()
    {
        foreach (Lazy<TrainingPictures> set in _sets.Values.Where(set => set.IsValueCreated))
            set.Value.Dispose();
    }
}
