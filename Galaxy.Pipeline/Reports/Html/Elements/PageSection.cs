using System.Collections.Immutable;
using System.Xml.Linq;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>A part of a page under a heading of its own.</summary>
/// <param name="Id">Where links go; no other part has it.</param>
/// <param name="Title">The heading.</param>
/// <param name="Body">What is under it; if that is nothing, the part is left out.</param>
internal sealed record PageSection(string Id, string Title, ImmutableArray<XElement> Body);
