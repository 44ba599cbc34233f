using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Galaxy.Generators.Language;

/// <summary>An error in a network.json, as a value with structural equality.</summary>
/// <param name="Rule">The kind of error, a GAL####.</param>
/// <param name="Span">Its position.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record SpecDiagnostic(DiagnosticDescriptor Rule, SourceSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>The build message for an error without a file.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location.None, [.. Arguments]);

    /// <summary>The build error.</summary>
    /// <param name="path">Of the file.</param>
    public Diagnostic ToDiagnostic(string path)
    {
        LinePosition start = new(Span.Line - 1, Span.Column - 1);
        LinePosition end = new(start.Line, start.Character + Span.Length);
        Location location = Location.Create(path, new TextSpan(Span.Start, Span.Length), new LinePositionSpan(start, end));
        return Diagnostic.Create(Rule, location, [.. Arguments]);
    }
}
