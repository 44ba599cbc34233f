using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>Writes max pooling of one row of outputs, fused or on its own.</summary>
internal static class MaxPoolRowWriter
{
    /// <summary>
    /// The largest value of each window and its first position in row order; then the activation. A panel's outputs are scattered in memory, which
    /// defeats the hardware prefetcher, so those of the next row are prefetched.
    /// </summary>
    /// <param name="channels">Channels that are pooled, in whole vectors.</param>
    public static void WriteForward(
        CodeWriter code, string name, MaxPoolPlan pool, MapPlan input, int channels, MapPlan output, Activation? activation, VectorCode vectors)
    {
        code.Line();
        KernelMethod.Write(code, $"One row of pooled values: the largest of {pool.Size}×{pool.Size}, and its first position.", name,
            $"float* input, float* output, {pool.ArgMaxType}* argMax", () =>
                code.Loop("Windows, from left to right.", "column", output.Width, () =>
                {
                    code.Line($"Prefetch.Floats(output + {output.RowStride}, {channels});");
                    code.Block($"for (int c = 0; c < {channels}; c += {vectors.Count})", () =>
                    {
                        WriteLargest(code, pool, input, vectors);
                        string value = activation is null ? "largest" : activation.Forward("largest", vectors);
                        code.Line($"{value}.Store(output + c);");
                        code.Line("ArgMax.Store(position, argMax + c);");
                    });
                }, $"input += {pool.Stride * input.PixelStride}", $"output += {output.PixelStride}", $"argMax += {output.PixelStride}"));
    }

    private static void WriteLargest(CodeWriter code, MaxPoolPlan pool, MapPlan input, VectorCode vectors)
    {
        code.Line($"{vectors.Type} largest = Load(input + c){(pool.Size > 1 ? ", value" : "")};");
        code.Line($"{vectors.Integers} position = {vectors.Integers}.Zero;");
        PoolWindow.ForEach(code, pool.Size, pool.Size, input, first: 1, (position, offset) =>
        {
            code.Line($"value = Load({PoolWindow.At("input + c", offset)});");
            WriteTake(code, position, "value");
        });
    }

    /// <summary>Takes a value and its position where the value is greater than the <c>largest</c> so far.</summary>
    public static void WriteTake(CodeWriter code, string position, string value) =>
        code.Line($"ArgMax.Take({value}, {position}, ref largest, ref position);");
}
