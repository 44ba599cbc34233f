using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Serving;

/// <summary>
/// The pictures that clients have sent, by the digest of their content: whoever sends one twice finds it again. When there are too many, the oldest
/// are forgotten.
/// </summary>
internal sealed class PictureStore(Spool spool, ServingLimits limits) : IDisposable
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
    /// <returns>The picture, or that the disk takes no more.</returns>
    public Result<StoredPicture> Keep(ReceivedFile file, string name)
    {
        StoredPicture picture = new(file.Id, new SpooledPicture(spool.PathOf(file.Id)) { Id = file.Id, Name = name });
        try
        {
            while (!TryKeep(picture, IsSpooled(Find(file.Id)) ? null : file.InSpool(spool), file.Length))
            {
                // It was forgotten between the two looks.
            }

            return Result.Ok(picture);
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return spool.Refused(name, picture.Picture is SpooledPicture spooled ? spooled.Path : name, exception);
        }
    }

    /// <summary>Makes room for pictures that are read from elsewhere.</summary>
    /// <param name="bytes">What they take in the spool.</param>
    /// <param name="count">How many there are, asked for or not: a catalog has a list of them.</param>
    /// <param name="delete">Deletes them from it.</param>
    public StoredPlace Open(long bytes, int count, Action delete)
    {
        StoredPlace place = new(bytes, count, delete);
        lock (_lock)
            Add(place);
        return place;
    }

    /// <summary>Makes a picture known that is read from elsewhere, unless one of this content is, or its place is forgotten.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="picture">The picture.</param>
    public StoredPicture Keep(StoredPlace place, StoredPicture picture)
    {
        lock (_lock)
        {
            if (!place.IsForgotten && !_pictures.ContainsKey(picture.Id))
                Refer(place, picture);
        }

        return picture;
    }

    /// <summary>The same for one that is the server's own.</summary>
    public StoredPicture Keep(StoredPicture picture) =>
        _pictures.ContainsKey(picture.Id) ? picture : Keep(Open(bytes: 0, count: 1, () => { }), picture);

    /// <summary>Keeps the answer to a picture, unless it was forgotten meanwhile.</summary>
    public void Answer(StoredPicture picture, PredictionRow row, IServedModel by)
    {
        if (_pictures.TryGetValue(picture.Id, out StoredPicture? now))
            _pictures.TryUpdate(picture.Id, now with { Answer = row, AnsweredBy = by }, now);
    }

    /// <summary>Forgets all.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            while (_places.TryDequeue(out StoredPlace? place))
                Forget(place);
        }
    }

    private static bool IsSpooled([NotNullWhen(true)] StoredPicture? picture) => picture?.Picture is SpooledPicture;

    /// <param name="picture">The picture, by its new name.</param>
    /// <param name="file">Its file; null if there is one already.</param>
    /// <param name="bytes">What it takes.</param>
    /// <returns>False if there is none any more.</returns>
    private bool TryKeep(StoredPicture picture, ReceivedFile? file, long bytes)
    {
        using ReceivedFile? left = file;
        lock (_lock)
        {
            if (Find(picture.Id) is var known && IsSpooled(known))
            {
                _pictures[picture.Id] = picture with { Place = known.Place };
                return true;
            }

            if (file is null)
                return false;
            string path = spool.PathOf(picture.Id);
            File.Move(file.Path!, path, overwrite: true);
            StoredPlace place = new(bytes, count: 1, () => AtomicFile.DeleteQuietly(path));
            Add(place);
            Refer(place, picture);
            return true;
        }
    }

    private void Add(StoredPlace place)
    {
        _places.Enqueue(place);
        _bytes += place.Bytes;
        _count += place.Count;
        MakeRoom();
    }

    private void Refer(StoredPlace place, StoredPicture picture)
    {
        _pictures[picture.Id] = picture with { Place = place };
        place.Ids.Add(picture.Id);
    }

    private void MakeRoom()
    {
        while ((_bytes > limits.KeptBytes || _count > limits.Pictures) && _places.Count > 1)
            Forget(_places.Dequeue());
    }

    private void Forget(StoredPlace place)
    {
        _bytes -= place.Bytes;
        _count -= place.Count;
        foreach (string id in place.Ids)
        {
            if (Find(id)?.Place == place)
                _pictures.TryRemove(id, out _);
        }

        place.Forget();
    }
}
