using System.ComponentModel;
using System.Runtime.CompilerServices;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Numerics;

/// <summary>The gradients of filters that are tied under the eight orientations of a square (Cohen and Welling, 2016).</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class OrientedGradients
{
    /// <summary>The gradients of one filter, summed over its orientations.</summary>
    /// <param name="step">The step at hand.</param>
    /// <param name="filters">The network's tied filters.</param>
    /// <param name="task">0 for all that is not tied, then one for each filter of a tensor.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(BatchStep* step, TiedFilters filters, int task)
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
}
