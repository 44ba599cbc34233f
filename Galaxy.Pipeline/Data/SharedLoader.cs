using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Data;

/// <summary>Loads pictures on many processes, which must have listed the same ones.</summary>
/// <param name="ranks">The processes.</param>
/// <param name="loader">Loads a process's own part.</param>
internal sealed class SharedLoader(Ranks ranks, IImageLoader loader) : IImageLoader
{
    public Result<Result<LabeledImage>[]> Load(IReadOnlyList<PictureEntry> images, IProgress<int>? progress, CancellationToken interrupted) =>
        from same in ranks.IsAlone ? Result.Done : Check(images)
        from loaded in SharedPictures.Load(ranks, images.Count, (range, part) => loader.Load([.. images.Take(range)], part, interrupted), progress)
        select loaded;

    private Result<Unit> Check(IReadOnlyList<PictureEntry> images)
    {
        byte[][] said = ranks.Gather(Encoding.ASCII.GetBytes(Digest(images)));
        int other = Array.FindIndex(said, digest => !digest.AsSpan().SequenceEqual(said[0]));
        return other < 0
            ? Result.Done
            : new Problem("Ranks", $"rank {other} finds other pictures than rank 0: their number, names, labels or sizes differ",
                "Give all ranks the same pictures");
    }

    /// <summary>Of names, labels, votes and the sizes of files; what is in them would have to be read to the end.</summary>
    private static string Digest(IReadOnlyList<PictureEntry> images)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (PictureEntry image in images)
        {
            string votes = string.Join(' ', image.Votes.Select(votes => votes.ToString(CultureInfo.InvariantCulture)));
            hash.AppendData(Encoding.UTF8.GetBytes($"{image.Name}\n{image.Label} {image.Stamp()?.Length} {votes}\n"));
        }

        return Sha256Text.Of(hash);
    }
}
