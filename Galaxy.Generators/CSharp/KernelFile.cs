using System.Globalization;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.CSharp;

/// <summary>One generated file.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Head">What is above its using directives.</param>
/// <param name="Parts">What is below them, part by part.</param>
internal sealed record KernelFile(string HintName, string Head, EquatableArray<CodePart> Parts)
{
    /// <summary>A file that opens what it needs itself, and has no methods to share.</summary>
    public KernelFile(string hintName, string text)
        : this(hintName, text, new EquatableArray<CodePart>([]))
    {
    }

    public string Text
    {
        get
        {
            string body = string.Concat(Parts.Select(part => part.Text));
            return Head + UsingDirectives.Of(body) + body;
        }
    }

    /// <summary>The network that it is part of.</summary>
    public string Network => HintName.Substring(0, HintName.IndexOf('.'));

    /// <summary>A part of the network's kernel class, under a header that says what the file computes.</summary>
    public static KernelFile Of(KernelContext context, string part, IEnumerable<string> header, Action<CodeWriter> body) =>
        Of(context, part, [$"{context.Network}, from {context.FileName}.", .. header], "unsafe partial class", body);

    /// <summary>The same, with a header and declaration of its own.</summary>
    /// <param name="words">The lines of its header.</param>
    /// <param name="declaration">The modifiers and keyword before the class name.</param>
    public static KernelFile Of(KernelContext context, string part, IEnumerable<string> words, string declaration, Action<CodeWriter> body)
    {
        CodeWriter code = new();
        code.Block($"{declaration} {SourceFile.KernelClass(context.Network)}", () => body(code));
        return new KernelFile($"{context.Network}.{part}.g.cs", SourceFile.Begin(words, context.Space.Kernels).Text, code.Parts);
    }

    /// <summary>A number of things: "1 tile", "9 tiles".</summary>
    public static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    /// <summary>The total bytes of some counts of floats.</summary>
    public static string Bytes(params int[] floats) => Number(floats.Sum(count => (long)count * sizeof(float)));

    /// <summary>Bytes or floating-point operations with a thin space at the thousands.</summary>
    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
