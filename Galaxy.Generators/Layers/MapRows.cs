using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>Writes what is done with every vector of a map.</summary>
internal static class MapRows
{
    /// <param name="body">Writes the work on the vector at <c>c</c> of a row.</param>
    /// <param name="steps">What advances from one row to the next.</param>
    public static void ForEachVector(CodeWriter code, MapPlan map, VectorCode vectors, Action body, params string[] steps) =>
        code.Loop("Rows, from the top.", "row", map.Height,
            () => code.Block($"for (int c = 0; c < {map.Width * map.PixelStride}; c += {vectors.Count})", body), steps);
}
