using Galaxy.Generators.Planning;

namespace Galaxy.Generators.CSharp;

/// <summary>
/// Writes the choice between vector widths. The JIT knows the machine's width when it compiles a method, and removes the other
/// branch. Both give the same bits, because each element of a vector is a separate sum.
/// </summary>
internal static class VectorWidths
{
    /// <summary>Writes code once for each usable width.</summary>
    /// <param name="floats">Contiguous floats: a panel's width, or a map's channels.</param>
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

    /// <summary>Writes one method for all widths: its body is generic over the vector type.</summary>
    public static void WriteMethod(CodeWriter code, string summary, string name, string parameters, Action<VectorCode> body) =>
        KernelMethod.WriteGeneric(
            code, summary, name, VectorCode.TypeParameter, $"{VectorCode.TypeParameter} : unmanaged, IFloats<{VectorCode.TypeParameter}>", parameters,
            () => body(VectorCode.AnyWidth));

    /// <summary>Writes the call of such a method, for each width that the floats fill.</summary>
    public static void WriteCall(CodeWriter code, Target target, int floats, string method, params string[] arguments) =>
        Choose(code, target, floats, machine => code.Line(Call(machine, method, arguments)));

    /// <summary>The call for one width.</summary>
    public static string Call(Target machine, string method, params string[] arguments) =>
        $"{method}<Floats{machine.VectorFloats}>({string.Join(", ", arguments)});";
}
