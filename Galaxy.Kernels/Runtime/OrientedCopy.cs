using System.Runtime.CompilerServices;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>The copy of the parameters in which tied filters are written out in all orientations, for kernels that know nothing of symmetry.</summary>
internal static unsafe class OrientedCopy
{
    /// <summary>Writes it, and makes kernels on samples read it.</summary>
    public static void Write(Workers workers, BatchStep* step, TiedFilters filters)
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
    public static void Use(BatchStep* step, TiedFilters filters)
    {
        step->SampleParameters = step->Shared + filters.Place;
        step->SampleGradients = step->Shared + filters.Gradients;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteFilter(void* context, int filter, int worker) => ((OrientedFilter*)context)->Write(filter);
}
