using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Writes a sum over a map's pixels, in several independent partial sums to hide latency.</summary>
internal static class PixelSum
{
    private const int Partial = 4;

    /// <summary>Declares the sum and writes the loop.</summary>
    /// <param name="sum">Its name.</param>
    /// <param name="first">Pointer to the first pixel.</param>
    /// <param name="pixels">Their number.</param>
    /// <param name="stride">Floats from a pixel to the next.</param>
    /// <param name="add">C# that adds a value to a partial sum.</param>
    public static void Write(CodeWriter code, string sum, string first, int pixels, int stride, VectorCode vectors, Func<string, string, string> add)
    {
        int partial = pixels % Partial == 0 ? Partial : 1;
        string[] sums = [.. Enumerable.Range(0, partial).Select(index => $"{sum}{index}")];
        foreach (string name in sums)
            code.Line($"{vectors.Type} {name} = {vectors.Zero};");
        code.Block($"for (float* pixel = {first}; pixel < {first} + {pixels * stride}; pixel += {partial * stride})", () =>
        {
            for (int index = 0; index < partial; index++)
                code.Line($"{add(sums[index], $"Load({RegisterTile.At("pixel", index * stride)})")};");
        });
        code.Line($"{vectors.Type} {sum} = {(partial == 1 ? sums[0] : $"({sums[0]} + {sums[1]}) + ({sums[2]} + {sums[3]})")};");
    }
}
