using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>
/// The loops of both backward methods of a map's batch norm: vectors of channels; for each, the pixels of the stage's output.
/// </summary>
internal sealed class NormBackwardCode(CodeWriter code, MapStagePlan stage, MapNormPlan norm, VectorCode vectors)
{
    /// <summary>Floats from a pixel of the stage's output to the next.</summary>
    public int Pixel => stage.Output.PixelStride;

    /// <summary>Pixels from a window of the pool to the next; 1 without a pool.</summary>
    public int Step => norm.Pool?.Stride ?? 1;

    /// <summary>Writes a loop over vectors of channels.</summary>
    public void ForEachVector(Action body) => code.Block($"for (int c = 0; c < {Pixel}; c += {vectors.Count})", body);

    /// <summary>Writes a loop over pixels; <paramref name="steps"/> move the body's own pointers to the next row.</summary>
    public void ForEachPixel(Action body, params string[] steps)
    {
        string[] argMax = norm.Pool is null ? [] : [$"argMax += {stage.Output.Width * Pixel}"];
        code.Loop(
            "Pixels of the stage's output, row by row.", "row", stage.Output.Height,
            () => code.Loop("column", stage.Output.Width, body),
            [.. steps, $"maskedGradient += {norm.MaskedGradient.RowStride}", $"raw += {Step * norm.Raw.RowStride}", .. argMax]);
    }

    /// <summary>Declares the pointers that both use.</summary>
    public void WritePointers()
    {
        code.Line($"float* maskedGradient = {KernelPointer.ToOrigin(norm.MaskedGradient)} + c;");
        code.Line($"float* raw = {KernelPointer.ToOrigin(norm.Raw)} + c;");
        if (norm.Pool is { } pool)
            code.Line($"{pool.ArgMaxPointer} + c;");
    }
}
