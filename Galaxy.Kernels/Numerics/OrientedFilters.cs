using System.ComponentModel;
using System.Runtime.CompilerServices;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Numerics;

/// <summary>
/// Filters that are tied under the eight orientations of a square (Cohen and Welling, 2016). Before a pass each is written out in all
/// orientations, for kernels that know nothing of symmetry; after it the gradients of the orientations are added in order.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class OrientedFilters
{
    /// <summary>Copies what kernels on samples read, tied filters in all orientations, and makes them read the copy.</summary>
    internal static void Write(Workers workers, BatchStep* step, TiedFilters filters)
    {
        Use(step, filters);
        new ReadOnlySpan<float>(step->Parameters, filters.PlainFloats).CopyTo(new Span<float>(step->SampleParameters, filters.PlainFloats));
        foreach (TiedTensor tensor in filters.Tensors)
        {
            OrientedFilter work = new(tensor, step->Parameters, step->SampleParameters);
            workers.Run(&WriteFilter, &work, tensor.Filters);
        }
    }

    /// <summary>Makes kernels read a copy that was written before, and the shards' gradients add up to those of the copy.</summary>
    internal static void Use(BatchStep* step, TiedFilters filters)
    {
        step->SampleParameters = step->Shared + filters.Place;
        step->SampleGradients = step->Shared + filters.Gradients;
    }

    /// <summary>The gradients of one filter, summed over its orientations.</summary>
    /// <param name="step">The step at hand.</param>
    /// <param name="filters">The network's tied filters.</param>
    /// <param name="task">0 for all that is not tied, then one for each filter of a tensor.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumGradients(BatchStep* step, TiedFilters filters, int task)
    {
        ArgumentNullException.ThrowIfNull(filters);
        if (task == 0)
            new ReadOnlySpan<float>(step->SampleGradients, filters.PlainFloats).CopyTo(new Span<float>(step->Gradients, filters.PlainFloats));
        int filter = task - 1;
        foreach (TiedTensor tensor in filters.Tensors)
        {
            if (filter >= 0 && filter < tensor.Filters)
                new OrientedFilter(tensor, step->Gradients, step->SampleGradients).Sum(filter);
            filter -= tensor.Filters;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteFilter(void* context, int filter, int worker) => ((OrientedFilter*)context)->Write(filter);
}
