using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>Pictures that must be the same on all ranks.</summary>
internal static class PictureFacts
{
    private const string Remedy =
        "Give all ranks the same files under the same paths, as on a file system that they share; their names, order, labels and sizes are compared";

    /// <summary>Ids, names, labels, votes and the sizes of files; what is in them would have to be read to the end.</summary>
    public static RankFact List(IEnumerable<PictureEntry> pictures)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (PictureEntry picture in pictures)
        {
            string votes = string.Join(' ', picture.Votes.Select(votes => votes.ToString(CultureInfo.InvariantCulture)));
            hash.AppendData(Encoding.UTF8.GetBytes($"{picture.Id}\n{picture.Name}\n{picture.Label} {picture.Stamp()?.Length} {votes}\n"));
        }

        return new RankFact("list of pictures", Sha256Text.Of(hash), Remedy);
    }
}
