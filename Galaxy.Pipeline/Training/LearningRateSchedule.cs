using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Training;

/// <summary>How the learning rate changes over a training, as a factor of the optimizer's.</summary>
public abstract record LearningRateSchedule
{
    private LearningRateSchedule() { }

    /// <summary>The factor of a step.</summary>
    /// <param name="done">Share of the training before the step, in [0, 1).</param>
    public abstract double Factor(double done);

    /// <summary>A constant rate.</summary>
    public sealed record Constant : LearningRateSchedule
    {
        public override double Factor(double done) => 1;
    }

    /// <summary>Half a cosine, from 1 down to 0 (Loshchilov and Hutter, 2017, without restarts).</summary>
    public sealed record Cosine : LearningRateSchedule
    {
        public override double Factor(double done) => HalfCosine(1, 0, done);
    }

    /// <summary>A tenth from halfway on, a hundredth in the last quarter.</summary>
    public sealed record Steps : LearningRateSchedule
    {
        public override double Factor(double done) => done switch { < 0.5 => 1, < 0.75 => 0.1, _ => 0.01 };
    }

    /// <summary>
    /// One cycle (Smith and Topin, 2019), as in PyTorch: along half a cosine from a 25th up to 1 in the first 30 % of the training,
    /// then down to a 250,000th.
    /// </summary>
    public sealed record OneCycle : LearningRateSchedule
    {
        private const double Rise = 0.3;
        private const double Start = 1.0 / 25;
        private const double End = Start / 1e4;

        public override double Factor(double done) =>
            done < Rise ? HalfCosine(Start, 1, done / Rise) : HalfCosine(1, End, (done - Rise) / (1 - Rise));
    }

    private static double HalfCosine(double from, double to, double share) =>
        to + (from - to) * (0.5 + 0.5 * DeterministicMath.SinCos(Math.PI * share).Cos);
}
