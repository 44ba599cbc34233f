using Galaxy.Generators.Planning;

namespace Galaxy.Generators.CSharp;

/// <summary>
/// Writes code once for each width of vectors that it can use. The runtime knows the machine's when it compiles a method, and drops the
/// other way; both give the same bits, because a vector's floats are different sums.
/// </summary>
internal static class VectorWidths
{
    /// <param name="floats">Floats side by side: a panel's width, or a map's channels.</param>
    public static void Choose(CodeWriter code, Target target, int floats, Action<Target> write)
    {
        Target[] widths = [.. target.Machines(floats)];
        if (widths.Length == 1)
        {
            write(target);
            return;
        }

        code.Block("if (Vector512.IsHardwareAccelerated)", () => write(widths[1]));
        code.Block("else", () => write(target));
    }
}
