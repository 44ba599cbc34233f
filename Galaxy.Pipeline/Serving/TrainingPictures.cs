using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Serving;

/// <summary>
/// The pictures that a model learned from, to show which of them it finds most like another. Their features are computed in the background, from the
/// first question on, and kept; the pictures themselves are read again when they are shown.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="source">Where the pictures are.</param>
/// <param name="stopping">Canceled when the server stops.</param>
internal sealed class TrainingPictures(IServedModel model, Result<ImageSource> source, CancellationToken stopping) : IDisposable
{
    /// <summary>What features may take, in bytes.</summary>
    private const long MostBytes = 64L << 20;

    private const int MostPictures = 20_000;

    /// <summary>Few at once, so that those who wait for an answer hardly notice.</summary>
    private const int AtOnce = 2;

    private readonly Lock _lock = new();
    private readonly ConcurrentQueue<TrainingPicture> _read = new();
    private readonly FrozenSet<ulong> _learned = [.. model.Model.Data?.Training ?? []];
    private Task? _reading;
    private TrainingListing? _listing;
    private volatile Problem? _problem = source.Match(_ => (Problem?)null, problem => problem);

    /// <summary>How far it is, at this moment.</summary>
    /// <remarks>Asks first whether reading has ended: from then on the list and the problem are final. A server that stops never gets to ready.</remarks>
    public TrainingProgress Now
    {
        get
        {
            bool hasEnded = _reading?.IsCompleted == true && !stopping.IsCancellationRequested;
            Problem? problem = _problem;
            TrainingReading state = source is Result<ImageSource>.Failed ? TrainingReading.Absent
                : problem is not null ? TrainingReading.Failed
                : hasEnded ? TrainingReading.Ready
                : TrainingReading.Reading;
            return new TrainingProgress(state, _read.Count, problem);
        }
    }

    private bool IsFull => _read.TryPeek(out TrainingPicture? one) && (long)_read.Count * one.Features.Length * sizeof(float) > MostBytes;

    /// <summary>Begins to read them, unless that was done.</summary>
    public void Begin()
    {
        lock (_lock)
            _reading ??= source is Result<ImageSource>.Ok(var place) ? Task.Run(() => Read(place)) : Task.CompletedTask;
    }

    /// <summary>The most similar of those that are read, the most similar first, without the picture itself.</summary>
    /// <param name="picture">The answer to a picture, with features.</param>
    /// <param name="count">How many.</param>
    public NearestPictures Nearest(PredictionRow picture, int count)
    {
        TrainingProgress progress = Now;
        TrainingPicture[] all = [.. _read];
        NearestNeighbors nearest = new(picture.Features, count);
        for (int index = 0; index < all.Length; index++)
        {
            if (all[index].Content != picture.Content)
                nearest.Add(index, all[index].Content, all[index].Features.AsSpan());
        }

        return new NearestPictures(progress, [.. nearest.Sorted.Select(neighbor => (all[neighbor.Index], neighbor.Similarity))]);
    }

    public void Dispose()
    {
        _reading?.Wait();
        _listing?.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends it is told to those who ask.")]
    private async Task Read(ImageSource place)
    {
        try
        {
            Result<TrainingListing> listed = TrainingListing.Of(place, model);
            if (listed is Result<TrainingListing>.Ok(var listing))
                await ReadAll(_listing = listing);
            _problem = listed.Match(_ => _read.IsEmpty ? Nothing : null, problem => problem);
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
        catch (Exception bug)
        {
            _problem = new Problem("Training", $"its pictures cannot be read ({bug.GetType().Name})", "Please report it");
        }
    }

    private static Problem Nothing => new("Training", "none of the pictures is one that the model learned from", "Give --training those that are");

    /// <summary>Of too many, some from all parts.</summary>
    private async Task ReadAll(TrainingListing listing)
    {
        int stride = Math.Max(1, (listing.Pictures.Count + MostPictures - 1) / MostPictures);
        int next = -stride;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            for (int index; (index = Interlocked.Add(ref next, stride)) < listing.Pictures.Count && !IsFull;)
                await Read(listing.Pictures[index], listing);
        }));
    }

    /// <summary>One that cannot be read, or that the model has not learned from, is none. Those of the sky are drawn anew.</summary>
    private async Task Read(PictureEntry picture, TrainingListing listing)
    {
        if (await model.Classify(picture, new Showing(WithFeatures: true), stopping) is not Result<ClassifiedPicture>.Ok({ Row: var row })
            || row.Content is not { } content || !(picture is SimulatedEntry || _learned.Count == 0 || _learned.Contains(content.Prefix)))
            return;
        int label = listing.AreLabeled ? picture.Label : row.Class!.Value;
        _read.Enqueue(new TrainingPicture(picture, listing.Shown(picture.Name), content, model.Model.Classes[label], row.Features));
    }
}
