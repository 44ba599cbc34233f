using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Evaluate;

/// <summary>The options of <c>galaxy evaluate</c>.</summary>
/// <param name="Source">Where the images are.</param>
/// <param name="Part">Which of them to test on; null to let the images decide.</param>
/// <param name="Out">Folder for the results; null for none.</param>
/// <param name="Threads">Threads to run on.</param>
/// <param name="TestTimeAugmentation">Whether every image is shown in all orientations and the probabilities are averaged.</param>
/// <param name="Json">Whether to print for a machine.</param>
internal sealed record EvaluateOptions(ImageSource Source, TestedPart? Part, string? Out, int Threads, bool TestTimeAugmentation, bool Json)
{
    /// <summary>The probability with which a picture's class is in its set; null if nobody wants a promise.</summary>
    public decimal? Promise { get; init; }

    /// <summary>SHA-256 of the model's file, in hexadecimal.</summary>
    public required string Model { get; init; }

    /// <summary>Whether the model is tested under shifts, too.</summary>
    public bool Shifts { get; init; }

    /// <summary>Whether prepared pictures are kept.</summary>
    public CacheChoice Cache { get; init; } = CacheChoice.ByDefault;
}
