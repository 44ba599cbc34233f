using Galaxy.Kernels;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>The most bytes that the machine can move: copies far larger than its caches.</summary>
internal sealed unsafe class MemoryCopy : IDisposable
{
    private const int Floats = 1 << 24;

    private readonly FloatMemory _from = new(Floats);
    private readonly FloatMemory _to = new(Floats);
    private readonly Workers _workers;

    public MemoryCopy(Workers workers)
    {
        _workers = workers;
        _from.Span.Fill(1);
        _to.Span.Fill(2);
    }

    /// <summary>Reads and writes, each byte counted once for either.</summary>
    public Subject Subject => new("memory copy", Run, Flops: 0, Bytes: 2.0 * sizeof(float) * Floats);

    public void Dispose()
    {
        _from.Dispose();
        _to.Dispose();
    }

    private void Run()
    {
        fixed (float* from = _from.Span, to = _to.Span)
        {
            Job job = new() { From = from, To = to, Share = Floats / _workers.Count };
            _workers.Run(&Copy, &job, _workers.Count);
        }
    }

    private static void Copy(void* context, int item, int worker)
    {
        Job* job = (Job*)context;
        int start = item * job->Share;
        new ReadOnlySpan<float>(job->From + start, job->Share).CopyTo(new Span<float>(job->To + start, job->Share));
    }

    private struct Job
    {
        public float* From;
        public float* To;
        public int Share;
    }
}
