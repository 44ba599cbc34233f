using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

/// <summary>Which of two states is kept.</summary>
public sealed class KeptEpochTests
{
    private static readonly Candidate Accurate = State(1, 0.9f, 0.9f);
    private static readonly Candidate Surer = State(2, 0.95f, 0.95f);
    private static readonly Candidate Worse = State(3, 0.9f, 0.4f);
    private static readonly Candidate Unknown = State(4);

    [Fact]
    public void Last_is_the_later_however_accurate()
    {
        Assert.Same(Worse, Accurate.Keep(KeptEpoch.Last, Worse));
        Assert.Same(Accurate, Worse.Keep(KeptEpoch.Last, Accurate));
    }

    [Fact]
    public void Best_is_the_more_accurate_then_the_one_with_the_smaller_loss_then_the_earlier()
    {
        Assert.Same(Accurate, Accurate.Keep(KeptEpoch.Best, Worse));
        Assert.Same(Accurate, Worse.Keep(KeptEpoch.Best, Accurate));
        Assert.Same(Surer, Accurate.Keep(KeptEpoch.Best, Surer));
        Assert.Same(Surer, Surer.Keep(KeptEpoch.Best, Accurate));
        Assert.Same(Accurate, Accurate.Keep(KeptEpoch.Best, Accurate with { Epoch = 5 }));
    }

    [Fact]
    public void Without_validation_images_the_later_is_kept() => Assert.Same(Unknown, (Unknown with { Epoch = 3 }).Keep(KeptEpoch.Best, Unknown));

    /// <param name="epoch">The state's.</param>
    /// <param name="truth">The probability of the true class, of two, of each validation image.</param>
    private static Candidate State(int epoch, params float[] truth) => new(
        epoch, Weights.Zero(0), truth.Length == 0 ? null : Evaluation.Of(["a", "b"], new ushort[truth.Length], [.. truth.SelectMany(p => (float[])[p, 1 - p])]));
}
