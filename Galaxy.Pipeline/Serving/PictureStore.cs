using System.Collections.Concurrent;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Serving;

/// <summary>
/// The pictures that clients have sent, by the digest of their content: whoever sends one twice finds it again. When there are too many, the oldest
/// are forgotten.
/// </summary>
internal sealed class PictureStore(Spool spool, ServingLimits limits)
{
    private readonly ConcurrentDictionary<string, StoredPicture> _pictures = new(StringComparer.Ordinal);
    private readonly Queue<StoredPlace> _places = new();
    private readonly Lock _lock = new();
    private long _bytes;
    private int _count;

    /// <summary>A picture; null if it is not known, or forgotten.</summary>
    public StoredPicture? Find(string id) => _pictures.GetValueOrDefault(id);

    /// <summary>Keeps a picture that was received.</summary>
    /// <param name="file">The file, which is moved or copied.</param>
    /// <param name="name">As it is shown.</param>
    public StoredPicture Keep(ReceivedFile file, string name)
    {
        string path = spool.PathOf(file.Id);
        StoredPicture picture = new(file.Id, new SpooledPicture(path) { Id = file.Id, Name = name });
        ReceivedFile? saved = _pictures.ContainsKey(file.Id) ? null : file.InSpool(spool);
        lock (_lock)
        {
            bool isNew = !_pictures.ContainsKey(file.Id) && saved is not null;
            _pictures[file.Id] = picture;
            if (isNew)
            {
                File.Move(saved!.Path!, path, overwrite: true);
                Add(new StoredPlace(file.Length, [file.Id], () => AtomicFile.DeleteQuietly(path)));
            }
        }

        saved?.Dispose();
        return picture;
    }

    /// <summary>Keeps the answer to a picture, unless it was forgotten meanwhile.</summary>
    public void Answer(StoredPicture picture, PredictionRow row, IServedModel by)
    {
        if (_pictures.TryGetValue(picture.Id, out StoredPicture? now))
            _pictures.TryUpdate(picture.Id, now with { Answer = row, AnsweredBy = by }, now);
    }

    private void Add(StoredPlace place)
    {
        _places.Enqueue(place);
        _bytes += place.Bytes;
        _count += place.Ids.Count;
        while ((_bytes > limits.SpoolBytes || _count > limits.Pictures) && _places.Count > 1)
            Forget(_places.Dequeue());
    }

    private void Forget(StoredPlace place)
    {
        _bytes -= place.Bytes;
        _count -= place.Ids.Count;
        foreach (string id in place.Ids)
            _pictures.TryRemove(id, out _);
        place.Delete();
    }
}
