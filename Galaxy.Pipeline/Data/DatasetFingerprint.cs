using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Data;

/// <summary>Fingerprints of datasets.</summary>
public static class DatasetFingerprint
{
    /// <summary>
    /// SHA-256, in hexadecimal, of every image's name (composed), label and pixels, those kept for resampling included, in the dataset's
    /// order.
    /// </summary>
    public static string Fingerprint(this Dataset images)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (LabeledImage image in images.Images)
        {
            string wide = image.Wide is { } pixels ? $"{image.WideKey ?? ContentKey.Of(pixels)}" : "";
            hash.AppendData(Encoding.UTF8.GetBytes($"{image.Key} {wide} {image.Label}{VotesOf(image)} {Nfc.Of(image.Name)}\n"));
        }

        return Sha256Text.Of(hash);
    }

    /// <summary>
    /// SHA-256, in hexadecimal, of every image's content key and label, sorted, one line <c>key label</c> each: the same whatever the images' names,
    /// order and surroundings.
    /// </summary>
    public static string ContentFingerprint(this Dataset images)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (LabeledImage image in images.Images.OrderBy(image => image.Key).ThenBy(image => image.Label))
            hash.AppendData(Encoding.UTF8.GetBytes($"{image.Key} {image.Label}{VotesOf(image)}\n"));
        return Sha256Text.Of(hash);
    }

    private static string VotesOf(LabeledImage image) =>
        string.Concat(image.Votes.Select(votes => string.Create(CultureInfo.InvariantCulture, $" {votes}")));
}
