namespace Galaxy.Generators.CSharp;

/// <summary>The frame of a generated method.</summary>
internal static class KernelMethod
{
    /// <summary>A method that is optimised from its first call: without tiers there is no slow first epoch.</summary>
    public static void Write(CodeWriter code, string summary, string name, string parameters, Action body) =>
        WriteFrame(code, summary, $"{name}({parameters})", body);

    /// <summary>The same with a type parameter; the runtime compiles it anew for every struct.</summary>
    public static void WriteGeneric(
        CodeWriter code, string summary, string name, string typeParameter, string constraint, string parameters, Action body) =>
        WriteFrame(code, summary, $"{name}<{typeParameter}>({parameters})\n    where {constraint}", body);

    private static void WriteFrame(CodeWriter code, string summary, string signature, Action body)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        code.Block($"private static void {signature}", body);
    }
}
