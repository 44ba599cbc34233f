using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Galaxy.Tests.Harness;

/// <summary>The lines in which two texts differ, as <c>diff -u</c> shows them.</summary>
internal static class TextDiff
{
    private const int Context = 3;
    private const int MostLines = 80;

    /// <summary>Changed lines with − and +, a few unchanged ones around them; a long difference is cut short.</summary>
    public static string Unified(string name, string verified, string received)
    {
        List<DiffPiece> lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(verified, received).Lines;
        HashSet<int> shown = [.. Enumerable.Range(0, lines.Count)
            .Where(index => lines[index].Type != ChangeType.Unchanged)
            .SelectMany(index => Enumerable.Range(index - Context, 2 * Context + 1))];

        List<string> printed = [$"--- {name}", "+++ received"];
        for (int index = 0; index < lines.Count; index++)
        {
            if (!shown.Contains(index))
                continue;
            if (!shown.Contains(index - 1))
                printed.Add($"@@ line {index + 1} @@");
            printed.Add(Sign(lines[index].Type) + lines[index].Text);
        }

        IEnumerable<string> rest = printed.Count > MostLines ? [$"… and {printed.Count - MostLines} lines more"] : [];
        return string.Join('\n', printed.Take(MostLines).Concat(rest));
    }

    private static string Sign(ChangeType type) => type switch
    {
        ChangeType.Inserted => "+",
        ChangeType.Deleted => "-",
        _ => " ",
    };
}
