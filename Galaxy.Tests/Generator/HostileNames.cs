using System.Collections.Immutable;

namespace Galaxy.Tests.Generator;

/// <summary>Texts that a stranger would try as names: some are allowed, and must then be harmless.</summary>
internal static class HostileNames
{
    /// <summary>What may end a line, a comment, a string or a name, or shows text out of place.</summary>
    public static ImmutableArray<string> Fragments { get; } =
    [
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0", "\u001b[2J", "*/", "/*", "//", "///", "\"", "\"\"\"", "\\", "\\\"", "\\u000a", "\\u0022",
        "{", "}", "{{", "}}", "{0}", "{{0}}", "$\"{x}\"", "@\"", "'", "`", ";", "=>", "\u202E", "\u202D", "\u2066", "\u2069", "\u200B", "\u200D", "\uFEFF",
        "\U000E0041", "\uFFFD", "\uFFFF", "é🌌", "İ", "ﬁ", "#error evil", "\n#error evil\n", "#if false", "#line 1 \"x\"", "#nullable disable", "#pragma warning disable",
        "</summary>", "<summary>", "&lt;", "]]>", "<!--", "<![CDATA[", "class Evil { }", "System.Environment.Exit(1)", ");}}}", "]);", "%s%n", "../../x", "CON", "NUL",
        "a.b", " ", "", "_", "-", "1", "null", "true",
    ];

    /// <summary>Names that networks and layers may have, and that mean something else in C# or in generated code.</summary>
    public static ImmutableArray<string> Allowed { get; } =
    [
        "class", "namespace", "void", "unsafe", "static", "int", "float", "string", "object", "using", "global", "record", "var", "field", "required", "file", "value",
        "nint", "dynamic", "async", "await", "yield", "unmanaged", "__arglist", "__makeref", "_", "__", "Kernels", "KernelsKernels", "Galaxy", "System", "Networks",
        "Generated", "INetwork", "NetworkInfo", "NetworkRegistry", "Forward", "Backward", "TrainingForward", "TGradientUse", "Parameters", "Image", "Input", "Shards",
        "Conv1", "Dense1", "Conv1Forward", "Dense1Kernels", "Vector256", "Math", "ImmutableArray", "KernelCall", "SampleKernel", "Equals", "GetHashCode", "ToString",
        "Main", "Program", "x", "X", new('a', 64),
    ];

    /// <summary>A text of one to three fragments and letters.</summary>
    public static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(3) == 0 ? "x" : Of(Fragments, random)));

    /// <summary>One of them.</summary>
    public static T Of<T>(ImmutableArray<T> all, Random random) => all[random.Next(all.Length)];
}
