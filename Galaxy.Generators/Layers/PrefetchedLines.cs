using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>
/// Prefetches memory that a convolution needs a few rows later. A convolution of few products would otherwise wait for memory.
/// </summary>
internal static class PrefetchedLines
{
    private const int RowsAhead = 2;

    /// <summary>The input rows that an output row this far ahead is the first to read.</summary>
    /// <param name="step">Input rows from an output row to the next.</param>
    /// <param name="window">Input rows that an output row reads.</param>
    public static void WriteInput(CodeWriter code, MapPlan input, int step, int window)
    {
        int first = RowsAhead * step + Math.Max(0, window - step);
        code.Line($"Prefetch.Floats(input + {first * input.RowStride}, {Math.Min(window, step) * input.RowStride});");
    }

    /// <summary>The cache lines that a tile of <paramref name="pixels"/> writes to this far ahead.</summary>
    public static void WriteOutput(CodeWriter code, MapPlan output, int pixels)
    {
        for (int pixel = 0; pixel < pixels; pixel++)
            code.Line($"Prefetch.Line(output + {RowsAhead * output.RowStride + pixel * output.PixelStride});");
    }

    /// <summary>The same for the pool's arg-max bytes.</summary>
    public static void WriteArgMax(CodeWriter code, MapPlan output) =>
        code.Line($"Prefetch.Line((float*)(argMax + {RowsAhead * output.Width * output.PixelStride}));");
}
