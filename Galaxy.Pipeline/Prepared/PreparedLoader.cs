using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Prepared;

/// <summary>Takes pictures from the cache, and prepares and keeps those that it does not hold.</summary>
/// <param name="cache">The cache.</param>
/// <param name="settings">The set of pictures, and all that what is prepared depends on.</param>
/// <param name="decode">Decodes, crops and scales a picture; called by several threads at once.</param>
/// <param name="threads">Threads that read.</param>
/// <param name="clock">Tells how old a file is.</param>
/// <param name="refused">Told why pictures cannot be kept; they are loaded all the same.</param>
internal sealed class PreparedLoader(
    PreparedCache cache, PreparedSettings settings, Decode decode, int threads, TimeProvider clock, Action<Problem> refused) : IImageLoader
{
    /// <summary>Of the pictures in a file. As much is in memory while it is prepared, and again while it is written.</summary>
    private const int BlockBytes = 32 << 20;

    /// <summary>Larger sets do not stay in the process's memory.</summary>
    private const long LargeBytes = 256L << 20;

    public Result<Result<LabeledImage>[]> Load(IReadOnlyList<PictureEntry> images, IProgress<int>? progress, CancellationToken interrupted)
    {
        ImmutableArray<PreparedFile> files = cache.Open(settings, Window(images));
        KeptPictures kept = new(files);
        Result<LabeledImage>[] loaded = new Result<LabeledImage>[images.Count];
        return
            from found in ParallelWork.Map(images.Count, threads, index => kept.Find(images[index].Stamp()), progress: null, interrupted)
            let missing = Take(images, found, loaded)
            from prepared in Prepare(images, missing, kept, loaded, progress, interrupted)
            let tidy = Tidy(files)
            select loaded;
    }

    /// <summary>Takes what was found. From a file with damage nothing is taken: what is still good in it moves to another file.</summary>
    /// <returns>The indexes of all others.</returns>
    private List<int> Take(IReadOnlyList<PictureEntry> images, KeptPlace?[] found, Result<LabeledImage>[] loaded)
    {
        List<int> missing = [];
        HashSet<PreparedFile> used = [];
        for (int index = 0; index < found.Length; index++)
        {
            if (found[index] is { File.IsDamaged: false } place)
            {
                loaded[index] = Result.Ok(place.Picture.For(images[index], settings));
                used.Add(place.File);
            }
            else
            {
                missing.Add(index);
            }
        }

        cache.Touch(used);
        return missing;
    }

    /// <summary>Prepares what is missing; the next block is prepared while one is written.</summary>
    private Result<Unit> Prepare(
        IReadOnlyList<PictureEntry> images, List<int> missing, KeptPictures kept, Result<LabeledImage>[] loaded, IProgress<int>? progress,
        CancellationToken interrupted)
    {
        int done = images.Count - missing.Count;
        progress?.Report(done);
        PreparedWriter writer = new(cache, settings, Window(images), kept, refused);
        PicturePreparation preparation = new(kept, decode, clock);
        foreach (Result<PreparedBlock> result in Blocks(images, missing, done, preparation, progress, interrupted).ReadAhead())
        {
            if (result is not Result<PreparedBlock>.Ok(var block))
                return result.Map(_ => default(Unit));
            foreach ((int index, Result<PreparedPicture> picture) in block.Indexes.Zip(writer.Keep(block.Pictures)))
                loaded[index] = picture.Map(ready => ready.For(images[index], settings));
        }

        return Result.Done;
    }

    private IEnumerable<Result<PreparedBlock>> Blocks(
        IReadOnlyList<PictureEntry> images, List<int> missing, int done, PicturePreparation preparation, IProgress<int>? progress,
        CancellationToken interrupted)
    {
        foreach (int[] block in missing.Chunk(1 + BlockBytes / settings.PictureBytes))
        {
            LaterProgress? later = progress is null ? null : new(progress, done);
            yield return ParallelWork
                .Map(block.Length, Math.Min(threads, ImageLimits.MostAtOnce), index => preparation.Prepare(images[block[index]]), later, interrupted)
                .Map(pictures => new PreparedBlock(block, pictures));
            done += block.Length;
        }
    }

    private MappedWindow? Window(IReadOnlyList<PictureEntry> images) =>
        (long)images.Count * settings.PictureBytes > LargeBytes ? new MappedWindow(settings.PictureBytes) : null;

    private Unit Tidy(ImmutableArray<PreparedFile> files)
    {
        PreparedCache.Delete(files.Where(file => file.IsDamaged));
        cache.MakeRoom(settings);
        return default;
    }
}
