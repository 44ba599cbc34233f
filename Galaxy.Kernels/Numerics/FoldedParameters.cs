using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Numerics;

/// <summary>Folds batch norm into the convolutions, for inference.</summary>
internal static unsafe class FoldedParameters
{
    /// <summary>
    /// Copies the convolutions' parameters, unless kernels read a copy already; folds batch norm with its running statistics into the copy, and
    /// makes kernels read it.
    /// </summary>
    public static void Fold(BatchStep* step, FoldedNorms folded)
    {
        bool isCopy = step->SampleParameters != step->Parameters;
        Use(step, folded);
        if (!isCopy)
            new ReadOnlySpan<float>(step->Parameters, folded.Floats).CopyTo(new Span<float>(step->SampleParameters, folded.Floats));
        foreach (FoldedNorm fold in folded.Norms)
            BatchNorm.Fold(step->Parameters, fold.Norm, step->SampleParameters + fold.Weights, fold.Rows, step->SampleParameters + fold.Bias);
    }

    /// <summary>Makes kernels read a copy that was folded before.</summary>
    public static void Use(BatchStep* step, FoldedNorms folded) => step->SampleParameters = step->Shared + folded.Place;
}
