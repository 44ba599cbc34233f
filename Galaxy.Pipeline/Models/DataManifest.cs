using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Models;

/// <summary>
/// Which pictures a model was trained, validated and tested on, identified by content: their files may be renamed, moved or rewritten
/// without loss. Holds no names or paths, so that equal pictures give equal models.
/// </summary>
/// <param name="Fingerprint">SHA-256, in hexadecimal, of all pictures and their classes: <see cref="DatasetFingerprint.ContentFingerprint"/>.</param>
/// <param name="TypicalSide">
/// Median of the training pictures' shorter sides in pixels, before framing, the lower one of two; null if they were simulated.
/// </param>
/// <param name="Training">
/// The first 8 bytes of each picture's <see cref="ContentKey"/>, in the order of the part; a duplicate picture is listed twice.
/// </param>
/// <param name="Validation">The same.</param>
/// <param name="Test">The same. No key is in two parts.</param>
/// <param name="TestLabels">The class of each test picture, so that a copy in another class is not mistaken for it.</param>
public sealed record DataManifest(
    string Fingerprint, int? TypicalSide, ImmutableArray<ulong> Training, ImmutableArray<ulong> Validation, ImmutableArray<ulong> Test,
    ImmutableArray<ushort> TestLabels)
{
    /// <summary>
    /// Keys, in order, of the pictures that the model it started from, or one before that, was trained or validated on, without those it was
    /// trained or validated on itself.
    /// </summary>
    public ImmutableArray<ulong> Earlier { get; init; } = [];

    /// <summary>Keys of all pictures that the model, or one before it, was trained or validated on.</summary>
    public IEnumerable<ulong> Learned => [.. Training, .. Validation, .. Earlier];

    /// <summary>The manifest of a training that starts from a model.</summary>
    /// <param name="learned">What that model has learned from.</param>
    public DataManifest After(IEnumerable<ulong> learned) => this with { Earlier = [.. learned.Except(Training).Except(Validation).Order()] };

    /// <summary>How many test pictures a model before it has learned from.</summary>
    public int LearnedTest => Test.Count(Earlier.ToHashSet().Contains);

    /// <summary>Pictures in all parts.</summary>
    public int Count => Training.Length + Validation.Length + Test.Length;

    /// <summary>The manifest of a training; a pure function of the parts' contents.</summary>
    public static DataManifest Of(Split split) => new(
        (split.Training with { Images = [.. split.Training.Images, .. split.Validation.Images, .. split.Test.Images] }).ContentFingerprint(),
        MedianSide(split.Training),
        Keys(split.Training), Keys(split.Validation), Keys(split.Test), [.. split.Test.Images.Select(image => image.Label)]);

    private static ImmutableArray<ulong> Keys(Dataset part) => [.. part.Images.Select(image => image.Key.Prefix)];

    private static int? MedianSide(Dataset part)
    {
        int[] sides = [.. part.Images.Select(image => image.Side).OfType<int>().Order()];
        return sides.Length == 0 ? null : sides[(sides.Length - 1) / 2];
    }
}
