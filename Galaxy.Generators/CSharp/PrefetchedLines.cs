using Galaxy.Generators.Planning;

namespace Galaxy.Generators.CSharp;

/// <summary>
/// Prefetches memory that a convolution needs some rows further down. One of few products would be done before memory has answered.
/// </summary>
internal static class PrefetchedLines
{
    private const int RowsAhead = 2;

    /// <summary>The input rows that are read first by the output row so far ahead.</summary>
    /// <param name="step">Input rows from an output row to the next.</param>
    /// <param name="window">Input rows that an output row reads.</param>
    public static void WriteInput(CodeWriter code, MapPlan input, int step, int window)
    {
        int first = RowsAhead * step + Math.Max(0, window - step);
        code.Line($"Prefetch.Floats(input + {first * input.RowStride}, {Math.Min(window, step) * input.RowStride});");
    }

    /// <summary>The lines that a tile of <paramref name="pixels"/> writes to so far ahead.</summary>
    public static void WriteOutput(CodeWriter code, MapPlan output, int pixels)
    {
        for (int pixel = 0; pixel < pixels; pixel++)
            code.Line($"Prefetch.Line(output + {RowsAhead * output.RowStride + pixel * output.PixelStride});");
    }

    /// <summary>The same of the bytes that say where a pool's largest values are.</summary>
    public static void WriteArgMax(CodeWriter code, MapPlan output) =>
        code.Line($"Prefetch.Line((float*)(argMax + {RowsAhead * output.Width * output.PixelStride}));");
}
