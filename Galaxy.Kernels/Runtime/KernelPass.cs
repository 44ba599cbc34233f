using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>
/// A kernel table, cut where all threads must meet: after each kernel on the whole batch, and after a kernel on samples that
/// has work to do when all shards are done.
/// </summary>
internal sealed unsafe class KernelPass
{
    private readonly ImmutableArray<PassPart> _parts;

    private KernelPass(IEnumerable<PassPart> parts) => _parts = [.. parts];

    /// <summary>A pass that begins with the images.</summary>
    /// <param name="batchInput">What the first kernel on the batch reads.</param>
    public static KernelPass Forward(ImmutableArray<KernelCall> calls, RowMatrix batchInput) => new(Cut(
        [new KernelCall.SampleKernel(new KernelInfo("Image", "copy", 0, 0, 0), &ImageCopy.Run), .. calls],
        clearsGradients: false, new GatherRows(batchInput)));

    /// <summary>A pass that begins with the gradient of the logits and with empty sums of gradients.</summary>
    public static KernelPass Backward(ImmutableArray<KernelCall> calls) => new(Cut(calls, clearsGradients: true, new GatherGradients()));

    /// <summary>One kernel alone.</summary>
    public static KernelPass Of(KernelCall call) => new(Cut([call], clearsGradients: false, meeting: null));

    /// <summary>Runs the kernels in order; allocates nothing.</summary>
    public void Run(Workers workers, BatchStep* step)
    {
        foreach (PassPart part in _parts)
            part.Run(workers, step);
    }

    private static PassPart Part(KernelCall.BatchKernel call) => call.Panels switch
    {
        PanelWork.Outputs outputs => new OutputPanels(call, outputs),
        PanelWork.Weights weights => new WeightPanels(call, weights),
        PanelWork.InputSums sums => new InputSumChain(call, sums),
        _ => new BatchPart(call),
    };

    /// <param name="meeting">What all ranks do where a kernel on the batch follows those on samples.</param>
    private static IEnumerable<PassPart> Cut(ImmutableArray<KernelCall> calls, bool clearsGradients, PassPart? meeting)
    {
        List<PassPart> parts = [];
        List<KernelCall.SampleKernel> together = [];
        foreach (KernelCall call in calls)
        {
            if (call is KernelCall.SampleKernel kernel)
            {
                together.Add(kernel);
                if (kernel.AfterShards is not null)
                    Close();
            }
            else if (call is KernelCall.BatchKernel batch)
            {
                Close();
                if (meeting is not null && parts is [.., ShardPart])
                    parts.Add(meeting);
                parts.Add(Part(batch));
            }
        }

        Close();
        return parts;

        void Close()
        {
            if (together.Count == 0)
                return;
            parts.Add(new ShardPart(together, clearsGradients && !parts.OfType<ShardPart>().Any()));
            together = [];
        }
    }
}
