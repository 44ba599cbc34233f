namespace Galaxy.Generators.CSharp;

/// <summary>The frame of a generated method.</summary>
internal static class KernelMethod
{
    /// <summary>The parameters of a kernel on the whole batch.</summary>
    public const string TaskParameters = "BatchStep* step, int task, int worker";

    /// <summary>A method that kernels call. It is optimized from its first call: without tiers there is no slow first epoch.</summary>
    public static void Write(CodeWriter code, string summary, string name, string parameters, Action body) =>
        code.Method(Head(summary), name, $"({parameters})", body);

    /// <summary>A kernel on one sample, which derives its pointers from the memory it is given.</summary>
    public static void WriteSampleKernel(CodeWriter code, string summary, string name, Action body) =>
        code.Block($"{Head(summary)}{name}(KernelMemory* memory)", body);

    /// <summary>A kernel on the whole batch, cut into tasks.</summary>
    public static void WriteBatchKernel(CodeWriter code, string summary, string name, Action body) =>
        code.Block($"{Head(summary)}{name}({TaskParameters})", body);

    /// <summary>A method with a type parameter; the runtime compiles it separately for every struct.</summary>
    public static void WriteGeneric(
        CodeWriter code, string summary, string name, string typeParameter, string constraint, string parameters, Action body) =>
        code.Method(Head(summary), name, $"<{typeParameter}>({parameters})\n    where {constraint}", body);

    private static string Head(string summary) =>
        $"/// <summary>{summary}</summary>\n[MethodImpl(MethodImplOptions.AggressiveOptimization)]\nprivate static void ";
}
