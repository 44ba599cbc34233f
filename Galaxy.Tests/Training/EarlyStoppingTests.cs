using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

public sealed class EarlyStoppingTests
{
    [Theory]
    [InlineData(3, 1, 2, true)]
    [InlineData(3, 2, 2, false)]
    [InlineData(3, 3, 1, false)]
    [InlineData(3, 1, null, false)]
    public void Training_ends_when_the_best_epoch_is_patience_epochs_old(int latest, int best, int? patience, bool ends) =>
        Assert.Equal(ends, new Candidate(best, Weights.Zero(0), null).HasWaited(After(latest), patience));

    private static TrainState After(int epochs) => new(epochs, epochs, Weights.Zero(0), Weights.Zero(0), []);
}
