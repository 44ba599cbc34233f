using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

internal static class TrainedStates
{
    /// <summary>The states after whole epochs.</summary>
    public static IEnumerable<TrainState> States(this IEnumerable<TrainEvent> events) =>
        events.OfType<TrainEvent.EpochDone>().Select(done => done.State);
}
