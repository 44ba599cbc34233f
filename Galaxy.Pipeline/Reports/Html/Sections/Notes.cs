using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>What a reader must know before believing the figures: the warnings of run and test.</summary>
internal static class Notes
{
    /// <summary>So many are read at a glance; the others wait behind a click.</summary>
    private const int AtOnce = 6;

    /// <summary>More than these are in the JSON report alone.</summary>
    private const int Most = 100;

    /// <param name="test">Null without test images.</param>
    /// <param name="warnings">The run's.</param>
    /// <param name="file">The JSON report, which has all of them.</param>
    public static IEnumerable<Html> Of(Evaluation? test, ImmutableArray<string> warnings, string file)
    {
        ImmutableArray<string> notes = [.. test?.Warnings("test") ?? [], .. warnings];
        return notes.IsEmpty
            ? []
            : [Html.Tag("section", [Html.Tag("h2", "Notes").With("id", "notes-title"), List(notes.Take(AtOnce)), .. Others(notes, file)])
                .With("id", "notes").With("class", "notes").With("aria-labelledby", "notes-title")];
    }

    private static IEnumerable<Html> Others(ImmutableArray<string> notes, string file)
    {
        if (notes.Length <= AtOnce)
            return [];
        IEnumerable<string> others = notes.Skip(AtOnce).Take(Most - AtOnce);
        IEnumerable<string> cut = notes.Length > Most ? [$"{Quantity.Count(notes.Length - Most)} more are in {file}."] : [];
        return [Html.Tag("details", Html.Tag("summary", $"{Quantity.Count(notes.Length - AtOnce)} more"), List(others.Concat(cut)))];
    }

    private static Html List(IEnumerable<string> notes) => Html.Tag("ul", notes.Select(note => Html.Tag("li", Unbroken.KeepPercents(note))));
}
