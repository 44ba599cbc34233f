using Galaxy.Kernels.Communication;

namespace Galaxy.Pipeline.Data;

/// <summary>Loads many pictures on many processes: each loads its own part, and then all have all.</summary>
internal static class SharedPictures
{
    /// <summary>Pictures that a rank sends at once: some megabytes.</summary>
    private const int AtOnce = 256;

    /// <summary>The pictures, as one process would load them.</summary>
    /// <param name="ranks">The processes.</param>
    /// <param name="count">Pictures in all.</param>
    /// <param name="load">Loads those from a first one up to an end, with progress.</param>
    /// <param name="progress">Receives how many are done, if all ranks are as far as this one.</param>
    public static Result<Result<LabeledImage>[]> Load(
        Ranks ranks, int count, Func<Range, IProgress<int>?, Result<Result<LabeledImage>[]>> load, IProgress<int>? progress)
    {
        if (ranks.IsAlone)
            return load(Range.All, progress);
        Result<Result<LabeledImage>[]> own = load(
            RankBlock.Own(ranks, count).Range,
            progress is null ? null : new ShareProgress(progress, ranks.Count, count));
        ranks.Meet();
        return ranks.AnyEnds(own is Result<Result<LabeledImage>[]>.Failed)
            ? own.Bind<Result<LabeledImage>[]>(_ => Interruption.NothingSaved)
            : own.Map(pictures => Exchange(ranks, count, pictures));
    }

    private static Result<LabeledImage>[] Exchange(Ranks ranks, int count, Result<LabeledImage>[] own)
    {
        Result<LabeledImage>[] all = new Result<LabeledImage>[count];
        int longest = (count + ranks.Count - 1) / ranks.Count;
        for (int first = 0; first < longest; first += AtOnce)
        {
            byte[][] sent = ranks.Gather(PictureCodec.Write(Part(own, first)));
            for (int rank = 0; rank < ranks.Count; rank++)
            {
                Span<Result<LabeledImage>> theirs = all.AsSpan(RankBlock.Of(rank, ranks.Count, count).Range);
                if (rank == ranks.Index)
                    Part(own, first).CopyTo(Part(theirs, first));
                else
                    PictureCodec.Read(sent[rank], Part(theirs, first));
            }
        }

        return all;
    }

    private static Span<Result<LabeledImage>> Part(Span<Result<LabeledImage>> pictures, int first) =>
        first >= pictures.Length ? [] : pictures.Slice(first, Math.Min(AtOnce, pictures.Length - first));

    /// <summary>What a rank has done, taken for what all have.</summary>
    private sealed class ShareProgress(IProgress<int> progress, int ranks, int count) : IProgress<int>
    {
        public void Report(int value) => progress.Report((int)Math.Min(count, (long)value * ranks));
    }
}
