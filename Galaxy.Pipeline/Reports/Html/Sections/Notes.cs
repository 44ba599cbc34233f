using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>What a reader must know before believing the figures: the warnings of run and test.</summary>
internal static class Notes
{
    /// <summary>So many are read at a glance; the others wait behind a click.</summary>
    private const int AtOnce = 6;

    /// <summary>More than these are in report.json alone.</summary>
    private const int Most = 100;

    public static IEnumerable<Html> Of(RunReport run)
    {
        ImmutableArray<string> notes = [.. run.Test?.Warnings("test") ?? [], .. run.Warnings];
        return notes.IsEmpty
            ? []
            : [Html.Tag("section", [Html.Tag("h2", "Notes").With("id", "notes-title"), List(notes.Take(AtOnce)), .. Others(notes)])
                .With("id", "notes").With("class", "notes").With("aria-labelledby", "notes-title")];
    }

    private static IEnumerable<Html> Others(ImmutableArray<string> notes)
    {
        if (notes.Length <= AtOnce)
            return [];
        IEnumerable<string> others = notes.Skip(AtOnce).Take(Most - AtOnce);
        IEnumerable<string> cut = notes.Length > Most ? [$"{Quantity.Count(notes.Length - Most)} more are in report.json."] : [];
        return [Html.Tag("details", Html.Tag("summary", $"{Quantity.Count(notes.Length - AtOnce)} more"), List(others.Concat(cut)))];
    }

    private static Html List(IEnumerable<string> notes) => Html.Tag("ul", notes.Select(note => Html.Tag("li", note)));
}
