using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>Some neighboring tasks of a kernel on the batch.</summary>
internal unsafe struct TaskRange
{
    private delegate*<BatchStep*, int, int, void> _kernel;
    private BatchStep* _step;
    private int _first;

    /// <summary>Runs the tasks from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public static void Run(Workers workers, BatchStep* step, KernelCall.BatchKernel call, int first, int end)
    {
        TaskRange range = new() { _kernel = call.Kernel, _step = step, _first = first };
        workers.Run(&RunTask, &range, end - first);
    }

    private static void RunTask(void* context, int task, int worker)
    {
        TaskRange* range = (TaskRange*)context;
        range->_kernel(range->_step, range->_first + task, worker);
    }
}
