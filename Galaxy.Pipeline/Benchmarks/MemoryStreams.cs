using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>
/// Passes over blocks of 128 MB, too large for any cache, to find the most bytes that the machine can move. A copy alone would not do: the
/// processor also reads the lines that it is about to write.
/// </summary>
internal sealed unsafe class MemoryStreams : IDisposable
{
    private const int Floats = 1 << 25;
    private const double Bytes = (double)Floats * sizeof(float);

    private readonly FloatMemory _from = new(Floats);
    private readonly FloatMemory _to = new(Floats);
    private readonly Workers _workers;

    public MemoryStreams(Workers workers)
    {
        _workers = workers;
        _from.Span.Fill(1);
        _to.Span.Fill(2);
    }

    /// <summary>Reading, changing in place, and copying; each byte read or written counts once.</summary>
    public IReadOnlyList<Workload> Workloads =>
    [
        new("memory, read", () => Run(&Read), Flops: 0, Bytes),
        new("memory, in place", () => Run(&Change), Flops: 0, 2 * Bytes),
        new("memory, copy", () => Run(&Copy), Flops: 0, 2 * Bytes),
    ];

    /// <summary>The limit: the fastest pass.</summary>
    public static Timing Limit(IEnumerable<Timing> timings) => timings.MaxBy(timing => timing.Gigabytes)!;

    public void Dispose()
    {
        _from.Dispose();
        _to.Dispose();
    }

    private void Run(delegate*<void*, int, int, void> share)
    {
        Job job = new() { From = _from.Pointer, To = _to.Pointer, Share = Floats / _workers.Count / Vector256<float>.Count * Vector256<float>.Count };
        _workers.Run(share, &job, _workers.Count);
        GC.KeepAlive(this);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Read(void* context, int item, int worker)
    {
        Job* job = (Job*)context;
        float* from = job->From + (long)item * job->Share;
        Vector256<float> a = Vector256<float>.Zero, b = a, c = a, d = a;
        for (int index = 0; index <= job->Share - 32; index += 32)
        {
            a += Vector256.Load(from + index);
            b += Vector256.Load(from + index + 8);
            c += Vector256.Load(from + index + 16);
            d += Vector256.Load(from + index + 24);
        }

        (a + b + c + d).Store(job->To + (long)item * job->Share);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Change(void* context, int item, int worker)
    {
        Job* job = (Job*)context;
        float* to = job->To + (long)item * job->Share;
        for (int index = 0; index < job->Share; index += Vector256<float>.Count)
            (-Vector256.Load(to + index)).Store(to + index);
    }

    private static void Copy(void* context, int item, int worker)
    {
        Job* job = (Job*)context;
        long start = (long)item * job->Share;
        new ReadOnlySpan<float>(job->From + start, job->Share).CopyTo(new Span<float>(job->To + start, job->Share));
    }

    private struct Job
    {
        public float* From;
        public float* To;
        public int Share;
    }
}
