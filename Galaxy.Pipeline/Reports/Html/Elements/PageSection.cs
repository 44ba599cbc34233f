using System.Collections.Immutable;
using System.Xml.Linq;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>A section of a page.</summary>
/// <param name="Id">The target of links, unique in the page.</param>
/// <param name="Title">The heading.</param>
/// <param name="Body">What is below the heading; an empty section is left out.</param>
internal sealed record PageSection(string Id, string Title, ImmutableArray<XElement> Body);
