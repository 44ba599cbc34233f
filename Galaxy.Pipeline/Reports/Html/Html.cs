using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>A piece of a page. What is given as a string is text, never markup: <see cref="HtmlText"/> escapes it.</summary>
#pragma warning disable MA0049 // The tree of the page is called as its room.
internal abstract record Html
{
    private Html()
    {
    }

    public static implicit operator Html(string text) => new Text(text);

    /// <summary>An element around what is in it.</summary>
    public static Element Tag(string name, params ReadOnlySpan<Html> children) => new(name, [], [.. children]);

    /// <inheritdoc cref="Tag(string, ReadOnlySpan{Html})"/>
    public static Element Tag(string name, IEnumerable<Html> children) => new(name, [], [.. children]);

    internal sealed record Text(string Value) : Html;

    internal sealed record Element(string Name, ImmutableArray<(string Name, string Value)> Attributes, ImmutableArray<Html> Children) : Html
    {
        /// <summary>The same with one more attribute.</summary>
        public Element With(string name, string value) => this with { Attributes = Attributes.Add((name, value)) };
    }

    /// <summary>Text that stands as it is: a drawing of <see cref="SvgWriter"/>, or the style sheet.</summary>
    internal sealed record Verbatim(string Value) : Html;
}
