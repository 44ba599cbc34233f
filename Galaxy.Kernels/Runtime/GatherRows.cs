using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>The way from kernels on samples to those on the batch: every rank gets the rows of all.</summary>
internal sealed unsafe class GatherRows(RowMatrix matrix) : PassPart
{
    public override void Run(Workers workers, BatchStep* step) => Gathering.Rows(workers.Ranks, step, matrix);
}
