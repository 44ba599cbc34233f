using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>What a reader must know before believing the figures: the warnings of run and test.</summary>
internal static class Notes
{
    /// <summary>Notes shown at once; the others open with a click.</summary>
    private const int AtOnce = 6;

    /// <summary>The most notes on the page; the JSON report has all of them.</summary>
    private const int Most = 100;

    /// <param name="test">Null without test images.</param>
    /// <param name="warnings">The run's.</param>
    /// <param name="file">The JSON report, which has all of them.</param>
    /// <returns>Null if there are none.</returns>
    public static XElement? Of(Evaluation? test, ImmutableArray<string> warnings, string file)
    {
        ImmutableArray<string> notes = [.. test?.Warnings("test") ?? [], .. warnings];
        return notes.IsEmpty
            ? null
            : new XElement(
                "section",
                new XAttribute("id", "notes"),
                new XAttribute("class", "notes"),
                new XAttribute("aria-labelledby", "notes-title"),
                new XElement("h2", new XAttribute("id", "notes-title"), "Notes"),
                List(notes.Take(AtOnce)),
                notes.Length > AtOnce ? Others(notes, file) : null);
    }

    private static XElement Others(ImmutableArray<string> notes, string file)
    {
        IEnumerable<string> others = notes.Skip(AtOnce).Take(Most - AtOnce);
        IEnumerable<string> cut = notes.Length > Most ? [$"{Quantity.Count(notes.Length - Most)} more are in {file}."] : [];
        return new XElement("details", new XElement("summary", $"{Quantity.Count(notes.Length - AtOnce)} more"), List(others.Concat(cut)));
    }

    private static XElement List(IEnumerable<string> notes) => new("ul", notes.Select(note => new XElement("li", Unbroken.KeepPercents(note))));
}
