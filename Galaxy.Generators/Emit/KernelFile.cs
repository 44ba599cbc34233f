using System.Globalization;
using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>One generated file: its name, and its text.</summary>
internal sealed record KernelFile(string HintName, string Text)
{
    /// <summary>A part of the network's struct, under a header that says what the file computes.</summary>
    public static KernelFile Of(KernelContext context, string part, IEnumerable<string> header, Action<CodeWriter> body)
    {
        CodeWriter code = SourceFile.Begin(
            [$"{context.Network}, from {context.FileName}.", .. header],
            ["System", "System.Runtime.CompilerServices", "System.Runtime.Intrinsics", "static System.Runtime.Intrinsics.Vector256"],
            "Galaxy.Kernels.Networks");
        code.Block($"unsafe partial struct {context.Network}", () => body(code));
        return new KernelFile($"{context.Network}.{part}.g.cs", code.ToString());
    }

    /// <summary>A number of things: "1 tile", "9 tiles".</summary>
    public static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    /// <summary>The bytes of some floats in all.</summary>
    public static string Bytes(params int[] floats) => Number(floats.Sum(count => (long)count * sizeof(float)));

    /// <summary>Bytes or floating-point operations with a thin space at the thousands.</summary>
    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
