using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Threading;

namespace Galaxy.Tests.Optimizers;

/// <summary>Memory for one optimizer, filled with ordinary numbers of both signs.</summary>
internal sealed class OptimizerBench : IDisposable
{
    public OptimizerBench(Optimizer optimizer, int length, int threads)
    {
        Optimizer = optimizer;
        Workers = new Workers(threads);
        Parameters = new FloatMemory(length);
        Gradients = new FloatMemory(length);
        State = new FloatMemory((long)length * optimizer.StateFloatsPerParameter);
        for (int index = 0; index < length; index++)
            Parameters.Span[index] = (index * 37 % 101 - 50) / 25f;
    }

    public Optimizer Optimizer { get; }

    public Workers Workers { get; }

    public FloatMemory Parameters { get; }

    public FloatMemory Gradients { get; }

    public FloatMemory State { get; }

    public static float GradientAt(int index, int step) => (index * 53 % 97 - 48) / 16f + step / 8f;

    public void Step(int step)
    {
        for (int index = 0; index < Gradients.Length; index++)
            Gradients.Span[index] = GradientAt(index, step);
        Update(step);
    }

    public void Update(int step) => Optimizer.Update(Workers, new UpdateMemory(Parameters, Gradients, State, Parameters.Length), step);

    public void Dispose()
    {
        Workers.Dispose();
        Parameters.Dispose();
        Gradients.Dispose();
        State.Dispose();
    }
}
