using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Times on one core how pictures become a network's input.</summary>
/// <param name="timer">The timer.</param>
/// <param name="whole">Decodes all of a picture.</param>
/// <param name="scaled">Decodes, frames and scales one.</param>
internal sealed class PictureBench(InterleavedTimer timer, Decode whole, Decode scaled)
{
    /// <summary>The most pictures in a round.</summary>
    public const int MostPictures = 200;

    private const string Start = "start";

    /// <summary>At most <see cref="MostPictures"/>, evenly spread.</summary>
    public static ImmutableArray<PictureEntry> Sample(IReadOnlyList<PictureEntry> pictures)
    {
        int count = Math.Min(pictures.Count, MostPictures);
        return [.. Enumerable.Range(0, count).Select(index => pictures[(int)((long)index * pictures.Count / count)])];
    }

    /// <summary>A picture's content, if it can be decoded.</summary>
    public Result<(PictureEntry Entry, PictureContent Content)> Read(PictureEntry entry) =>
        from content in entry.Read()
        from image in scaled(content, entry.Name)
        select (entry, content);

    /// <summary>Times reading, decoding, and decoding, framing and scaling; and another decoder, if there is one.</summary>
    /// <param name="pictures">Pictures that can be decoded, at least one.</param>
    /// <param name="other">Null if there is none that can decode them.</param>
    /// <param name="progress">Reports how many rounds are done.</param>
    /// <param name="interrupted">Ends it between two runs.</param>
    /// <returns>The steps, and the other decoder's time without that of starting it.</returns>
    public Result<(ImmutableArray<PictureTiming> Steps, PictureTiming? Other)> Run(
        ImmutableArray<(PictureEntry Entry, PictureContent Content)> pictures, OtherDecoder? other, IProgress<long>? progress,
        CancellationToken interrupted)
    {
        Workload[] workloads =
        [
            Each("read", picture => picture.Entry.Read()),
            Each("decode", picture => whole(picture.Content, picture.Entry.Name)),
            Each("decode, frame and scale", picture => scaled(picture.Content, picture.Entry.Name)),
            .. other is null ? [] : (Workload[])[Each(other.Name, picture => other.Decode(picture.Entry)), Each(Start, _ => other.Start())],
        ];
        return timer.Time(workloads, progress, interrupted)
            .Map(timings => Report([.. timings.Select(timing => PictureTiming.Of(timing, pictures.Length))]));

        Workload Each(string name, Action<(PictureEntry Entry, PictureContent Content)> work) => new(name, () =>
        {
            foreach ((PictureEntry, PictureContent) picture in pictures)
                work(picture);
        }, Flops: 0, Bytes: 0);
    }

    private static (ImmutableArray<PictureTiming> Steps, PictureTiming? Other) Report(ImmutableArray<PictureTiming> timings) =>
        timings is [.. var steps, var decode, { Name: Start } start] ? (steps, decode.Without(start)) : (timings, null);
}
