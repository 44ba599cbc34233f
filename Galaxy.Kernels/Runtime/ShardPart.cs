using System.Runtime.CompilerServices;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>
/// Kernels that run in turn on one sample, then on the next, shard by shard: intermediate results stay in the caches.
/// </summary>
internal sealed unsafe class ShardPart : PassPart
{
    private readonly KernelList _kernels;
    private readonly KernelList _prepare;
    private readonly KernelList _begin;
    private readonly KernelList _end;
    private readonly RowMatrix? _gathers;
    private readonly delegate*<BatchStep*, void> _after;
    private readonly bool _clearsGradients;

    /// <param name="calls">The kernels; only the last may have work to do after all shards.</param>
    /// <param name="clearsGradients">Whether a shard's sums of gradients are cleared first.</param>
    public ShardPart(IReadOnlyList<KernelCall.SampleKernel> calls, bool clearsGradients)
    {
        _kernels = new KernelList(calls.Select(call => (nint)call.Kernel));
        _prepare = new KernelList(calls.Select(call => (nint)call.Prepare));
        _begin = new KernelList(calls.Select(call => (nint)call.BeginShard));
        _end = new KernelList(calls.Select(call => (nint)call.EndShard));
        _gathers = calls[^1].Gathers;
        _after = calls[^1].AfterShards;
        _clearsGradients = clearsGradients;
    }

    public override void Run(Workers workers, BatchStep* step)
    {
        KernelMemory memory = KernelMemory.OfShard(step, shard: 0, worker: 0);
        _prepare.Span.Call(&memory);
        ShardWork work = new()
        {
            Step = step,
            Kernels = _kernels.Span,
            Begin = _begin.Span,
            End = _end.Span,
            ClearsGradients = _clearsGradients,
        };
        workers.Run(&RunShard, &work, step->Shards.End - step->Shards.First);
        if (_gathers is { } sums)
            Gathering.Rows(workers.Ranks, step, sums);
        if (_after is not null)
            _after(step);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunShard(void* context, int task, int worker)
    {
        ShardWork* work = (ShardWork*)context;
        BatchStep* step = work->Step;
        int shard = step->Shards.First + task;
        KernelMemory memory = KernelMemory.OfShard(step, shard, worker);
        if (work->ClearsGradients)
            new Span<float>(memory.Gradients, step->ShardFloats).Clear();
        int end = BatchShard.Start(shard + 1, step->Count, step->Shards.Shards);
        memory.Index = BatchShard.Start(shard, step->Count, step->Shards.Shards);
        if (memory.Index == end)
            return;
        work->Begin.Call(&memory);
        for (; memory.Index < end; memory.Index++)
        {
            memory.Maps = step->Maps(memory.Index);
            work->Kernels.Call(&memory);
        }

        work->End.Call(&memory);
    }

    /// <summary>What the threads need of the part, as raw pointers.</summary>
    private struct ShardWork
    {
        public BatchStep* Step;
        public KernelSpan Kernels;
        public KernelSpan Begin;
        public KernelSpan End;
        public bool ClearsGradients;
    }
}
