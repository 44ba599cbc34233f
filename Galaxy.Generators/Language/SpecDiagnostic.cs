using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Galaxy.Generators.Language;

/// <summary>A mistake in a network.json as a value that equals another like it.</summary>
/// <param name="Rule">One of <see cref="DiagnosticCatalog"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Arguments">What the rule's message asks for.</param>
internal sealed record SpecDiagnostic(DiagnosticDescriptor Rule, SourceSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>The build's message it becomes when it stands in no file.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location.None, [.. Arguments]);

    /// <summary>The build error it becomes.</summary>
    /// <param name="path">Of the file.</param>
    public Diagnostic ToDiagnostic(string path)
    {
        LinePosition start = new(Span.Line - 1, Span.Column - 1);
        LinePosition end = new(start.Line, start.Character + Span.Length);
        Location location = Location.Create(path, new TextSpan(Span.Start, Span.Length), new LinePositionSpan(start, end));
        return Diagnostic.Create(Rule, location, [.. Arguments]);
    }
}
