using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>The pictures that the model learned from.</summary>
/// <param name="State"><c>absent</c>, <c>reading</c>, <c>ready</c> or <c>failed</c>.</param>
/// <param name="Pictures">How many have been read.</param>
/// <param name="Note">Why they are not there; null if they are.</param>
internal sealed record TrainingPicturesDocument(string State, int Pictures, string? Note)
{
    public static TrainingPicturesDocument Of(TrainingProgress progress) => new(
        progress.State switch
        {
            TrainingReading.Absent => "absent",
            TrainingReading.Reading => "reading",
            TrainingReading.Ready => "ready",
            _ => "failed",
        },
        progress.Count, progress.Problem is { } problem ? $"{problem with { Thing = Path.GetFileName(problem.Thing) }}" : null);
}
