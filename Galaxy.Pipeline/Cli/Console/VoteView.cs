using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>An evaluation of votes as text and a table.</summary>
internal static class VoteView
{
    /// <param name="reporter">Where to show it.</param>
    /// <param name="title">The part that was evaluated: <c>Test</c>.</param>
    /// <param name="evaluation">The evaluation.</param>
    public static void Show(this Reporter reporter, string title, VoteEvaluation evaluation)
    {
        reporter.Say("");
        reporter.Highlight($"{title}: {VoteWords.InShort(evaluation)}");
        TextTable table = new(VoteWords.Columns[0], VoteWords.Columns.Skip(1));
        foreach (QuestionScore score in evaluation.Questions)
            table.AddRow([.. VoteWords.Row(score)]);
        reporter.Write(table);
    }
}
