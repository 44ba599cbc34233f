using Galaxy.Generators.Planning;

namespace Galaxy.Generators.CSharp;

/// <summary>
/// The using directives of kernels: of what their text uses. Implicit usings may be off in the project. They are inside the kernels' own
/// namespace, so that they win over types of the project.
/// </summary>
internal static class UsingDirectives
{
    /// <summary>What is opened, and how the names that it holds begin where kernels use them.</summary>
    private static readonly (string Opened, string[] Names)[] _all =
    [
        ("global::System", ["Math.", "MathF.", "Span<"]),
        ("global::System.Collections.Immutable", ["ImmutableArray<"]),
        ("global::System.Runtime.CompilerServices", ["MethodImpl("]),
        ("global::System.Runtime.Intrinsics", [VectorCode.Of(Target.Avx2).Class, VectorCode.Of(Target.Avx512).Class]),
        ($"static global::System.Runtime.Intrinsics.{VectorCode.Imported}", ["Load(", "Create(", "FusedMultiplyAdd(", "ConditionalSelect("]),
        (Runtime("Threading"), ["BatchShard."]),
        (Runtime("Memory"), ["BatchStep*", "KernelMemory*", "MemoryNeeds(", "Prefetch.", "Transpose."]),
        (Runtime("Contract"), ["IGradientUse", "KernelCall", "NetworkInfo", "NormLayer"]),
        ($"static {Runtime("Contract.KernelCall")}", ["SampleKernel(", "BatchKernel("]),
        (Runtime("Numerics"), ["ArgMax.", "BatchNorm.", "Dropout.", "Exponential.", "Floats", "IFloats<", "OrientedGradients.", "ShardSum."]),
    ];

    /// <summary>The lines, and one that is empty; nothing if nothing is used.</summary>
    public static string Of(string text)
    {
        string lines = string.Concat(_all.Where(space => space.Names.Any(name => Uses(text, name))).Select(space => $"using {space.Opened};\n"));
        return lines.Length == 0 ? "" : $"{lines}\n";
    }

    private static string Runtime(string room) => $"global::Galaxy.Kernels.{room}";

    /// <summary>Whether a name stands in the text by itself, and not as a member or the end of another.</summary>
    private static bool Uses(string text, string name)
    {
        for (int index = text.IndexOf(name, StringComparison.Ordinal); index >= 0; index = text.IndexOf(name, index + 1, StringComparison.Ordinal))
        {
            if (index == 0 || !(char.IsLetterOrDigit(text[index - 1]) || text[index - 1] is '.' or '_'))
                return true;
        }

        return false;
    }
}
