using Galaxy.Kernels;

namespace Galaxy.Pipeline.Training;

/// <summary>How the learning rate goes on during a training, as a factor of the optimiser's own.</summary>
public abstract record LearningRateSchedule
{
    private LearningRateSchedule() { }

    /// <summary>The factor of a step.</summary>
    /// <param name="done">Share of the training that lies before the step, in [0, 1).</param>
    public abstract double Factor(double done);

    /// <summary>Always the same rate.</summary>
    public sealed record Constant : LearningRateSchedule
    {
        public override double Factor(double done) => 1;
    }

    /// <summary>Half a cosine, from 1 down to 0 (Loshchilov and Hutter, 2017, without restarts).</summary>
    public sealed record Cosine : LearningRateSchedule
    {
        public override double Factor(double done) => 0.5 + 0.5 * DeterministicMath.SinCos(Math.PI * done).Cos;
    }
}
