using System.Runtime.Intrinsics;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Optimizers;

/// <summary>
/// Clipping by the global norm (Pascanu et al., 2013), as PyTorch's clip_grad_norm_: gradients whose Euclidean norm, over all
/// parameters together, is above a bound are scaled down to it.
/// </summary>
internal static unsafe class GradientClipping
{
    /// <summary>Parts that are summed separately and added in order, whatever the number of threads.</summary>
    internal const int Parts = 256;

    /// <summary>Keeps the scale finite if the gradient is zero; PyTorch's value.</summary>
    private const double Epsilon = 1e-6;

    /// <param name="workers">The threads to run on; they do not change the result.</param>
    /// <param name="gradients">All of them; padding is zero.</param>
    /// <param name="bound">The largest norm, above 0.</param>
    /// <param name="own">The parameters that this process has; null for all.</param>
    public static void Apply(Workers workers, FloatMemory gradients, double bound, ParameterShare? own = null)
    {
        double* sums = stackalloc double[Parts];
        int* owners = stackalloc int[Parts];
        SharedNorm shared = new(own, new Span<int>(owners, Parts));
        shared.Complete(gradients);
        Work work = new() { Gradients = gradients.Pointer, Length = gradients.Length, Sums = sums, Owners = owners, Rank = shared.Rank };
        workers.Run(&SumPart, &work, Parts);
        shared.Gather(new Span<double>(sums, Parts));
        double scale = bound / (Math.Sqrt(Sum(sums)) + Epsilon);
        if (scale >= 1)
            return;
        work.Scale = (float)scale;
        if (own is null)
            workers.Run(&ScalePart, &work, Parts);
        else
            foreach (ParameterRange range in own.Ranges)
            {
                (work.First, work.Length) = (range.Start, range.Length);
                workers.Run(&ScalePart, &work, Parts);
            }
    }

    private static double Sum(double* sums)
    {
        double sum = 0;
        for (int part = 0; part < Parts; part++)
            sum += sums[part];
        return sum;
    }

    /// <summary>Sum of squares in double precision: four partial sums, added in order.</summary>
    private static void SumPart(void* context, int part, int worker)
    {
        Work work = *(Work*)context;
        if (work.Owners[part] != SharedNorm.Everyone && work.Owners[part] != work.Rank)
            return;
        long end = work.Start(part + 1);
        long index = work.Start(part);
        Vector256<double> sums = default;
        for (; index <= end - Vector256<double>.Count; index += Vector256<double>.Count)
        {
            float* four = work.Gradients + index;
            Vector256<double> values = Vector256.Create(four[0], four[1], four[2], (double)four[3]);
            sums = Vector256.FusedMultiplyAdd(values, values, sums);
        }

        double sum = sums[0] + sums[1] + sums[2] + sums[3];
        for (; index < end; index++)
            sum += (double)work.Gradients[index] * work.Gradients[index];
        work.Sums[part] = sum;
    }

    private static void ScalePart(void* context, int part, int worker)
    {
        Work work = *(Work*)context;
        for (long index = work.Start(part); index < work.Start(part + 1); index++)
            work.Gradients[index] *= work.Scale;
    }

    private struct Work
    {
        public float* Gradients;
        public long First;
        public long Length;
        public double* Sums;
        public int* Owners;
        public int Rank;
        public float Scale;

        /// <summary>Where a part begins.</summary>
        public readonly long Start(int part) => First + Length * part / Parts;
    }
}
