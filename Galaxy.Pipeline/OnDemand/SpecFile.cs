using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>Reads a network's JSON by the same checks as the build, without one.</summary>
internal static class SpecFile
{
    /// <summary>Far more than the reader takes, so that it is the reader that refuses a long text.</summary>
    private const int MostBytes = 16 << 20;

    /// <summary>Reads a file.</summary>
    public static Result<NetworkSpec> Read(string path) => Text(path).Bind(text => Read(path, text));

    /// <summary>Its text; an empty file has an empty text, which is a mistake like any other.</summary>
    public static Result<string> Text(string path) =>
        BoundedFile.Read(path, path, MostBytes, "Remove what does not belong to the network", mayBeEmpty: true)
            .Bind(bytes => FileText.Of(bytes, path));

    /// <summary>Reads a file's text.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="text">The whole file.</param>
    /// <returns>The network, or every mistake as a problem with its line and column.</returns>
    public static Result<NetworkSpec> Read(string name, string text)
    {
        SpecResult result = ParsedNetwork.Of(name, text).Result;
        return Problems.Check(result.Diagnostics.Select(diagnostic => ProblemOf(name, diagnostic))).Map(_ => result.Spec
            ?? throw new InvalidOperationException("A network without mistakes has a spec."));
    }

    /// <summary>The build's message: what is wrong in its first sentence, then what to do.</summary>
    private static Problem ProblemOf(string name, SpecDiagnostic diagnostic)
    {
        (string what, string remedy) = DiagnosticWords.Of(diagnostic);
        return new Problem($"{name}({diagnostic.Span.Line},{diagnostic.Span.Column})", $"error {diagnostic.Rule.Id}: {what}", remedy);
    }
}
