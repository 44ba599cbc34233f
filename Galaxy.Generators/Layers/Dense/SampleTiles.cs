using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>
/// Writes the loop over a batch's tiles. A batch of any size is cut evenly, so that no tile has too few sums to hide the latency of a
/// multiply-add.
/// </summary>
internal static class SampleTiles
{
    /// <param name="samples">C# of the number of samples; <c>tiles</c> is that of tiles.</param>
    /// <param name="largest">Rows of the largest tile.</param>
    /// <param name="call">The call for a tile of so many rows.</param>
    /// <param name="next">C# that advances the pointers by <c>rows</c> samples.</param>
    /// <param name="before">Writes what each tile does first.</param>
    public static void Write(CodeWriter code, string samples, int largest, Func<int, string> call, string next, Action? before = null)
    {
        code.Comment("Tiles of samples, as even as possible.");
        code.Block("for (int tile = 0, sample = 0; tile < tiles; tile++)", () =>
        {
            code.Line($"int rows = (int)((tile + 1L) * {samples} / tiles) - sample;");
            before?.Invoke();
            code.Block("switch (rows)", () =>
            {
                for (int rows = 1; rows <= largest; rows++)
                    code.Line($"case {rows}: {call(rows)}; break;");
            });
            code.Line($"sample += rows; {next}");
        });
    }
}
