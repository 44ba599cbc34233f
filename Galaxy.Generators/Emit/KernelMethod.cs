namespace Galaxy.Generators.Emit;

/// <summary>The frame of a generated method.</summary>
internal static class KernelMethod
{
    /// <summary>A method that is optimised from its first call: without tiers there is no slow first epoch.</summary>
    public static void Write(CodeWriter code, string summary, string name, string parameters, Action body)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        code.Block($"private static void {name}({parameters})", body);
    }
}
