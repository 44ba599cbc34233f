using System.Text;
using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Ranks that share pictures must have found the same ones in the same order.</summary>
internal static class SamePictures
{
    /// <summary>Refuses others; those on standard input are the same by themselves.</summary>
    public static Result<PictureSource> Check(Ranks ranks, PictureSource found)
    {
        if (ranks.IsAlone || found.Count is null)
            return Result.Ok(found);
        CatalogSum own = CatalogSum.Of(found.Pictures.Select(picture => (picture.Id, picture.Name)));
        string[] sums = [.. ranks.Gather(Encoding.UTF8.GetBytes($"{own}")).Select(Encoding.UTF8.GetString)];
        int other = Array.FindIndex(sums, sum => sum != sums[0]);
        return other < 0
            ? Result.Ok(found)
            : new Problem("Ranks", $"rank {other} of {ranks.Count} finds other pictures than rank 0 in the same places",
                "Give all ranks the same files under the same paths, as on a file system that they share");
    }
}
