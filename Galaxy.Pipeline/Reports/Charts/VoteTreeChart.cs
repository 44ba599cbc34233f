using System.Xml.Linq;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>
/// Draws a decision tree from the top down: a line per question, indented below the answer that leads to it, and a bar per answer, as long as the
/// fraction that is expected. The way that most volunteers would go is in color.
/// </summary>
internal static class VoteTreeChart
{
    private const double Width = 620;
    private const double RowHeight = 20;
    private const double Indent = 18;
    private const double BarLeft = 350;
    private const double BarWidth = 190;
    private const double Margin = 14;
    private const double TextSize = 13;

    /// <param name="tree">The questions.</param>
    /// <param name="forecast">What is expected of a picture.</param>
    /// <param name="name">The picture's name.</param>
    public static XElement Of(VoteTree tree, VoteForecast forecast, string name)
    {
        VotePath path = VotePath.Of(tree, forecast);
        List<XElement> shapes = [];
        double y = Margin + RowHeight;
        foreach (VoteQuestion root in tree.Questions.Where(question => question.Parent < 0))
            y = Draw(tree, forecast, path, root, depth: 0, y, shapes);
        return Svg.Drawing(Width, y + Margin - RowHeight, $"Votes expected on {name}", path.InWords, shapes);
    }

    private static double Draw(
        VoteTree tree, VoteForecast forecast, VotePath path, VoteQuestion question, int depth, double y, List<XElement> shapes)
    {
        double x = Margin + depth * Indent * 2;
        bool isReached = path.Questions.Contains(question);
        shapes.Add(Svg.Text(x, y, question.Name, new TextStyle(TextSize, isReached ? Palette.Ink : Palette.Faint, Bold: isReached)));
        y += RowHeight;
        for (int answer = question.First; answer < question.First + question.Answers.Length; answer++)
        {
            bool isOnPath = path.Answers.Contains(answer);
            shapes.AddRange(Answer(question, answer, forecast, x, y, isOnPath));
            y += RowHeight;
            foreach (VoteQuestion child in tree.Questions.Where(child => child.Parent == answer))
            {
                double top = y - RowHeight + 4;
                shapes.Add(Svg.Curve(
                    [(x + Indent + 4, top), (x + Indent + 4, y - 5), (x + 2 * Indent - 3, y - 5)], isOnPath ? Palette.Blue : Palette.Grid));
                y = Draw(tree, forecast, path, child, depth + 1, y, shapes);
            }
        }

        return y;
    }

    private static IEnumerable<XElement> Answer(VoteQuestion question, int answer, VoteForecast forecast, double x, double y, bool isOnPath)
    {
        double fraction = forecast.Fractions[answer];
        TextStyle style = new(TextSize, isOnPath ? Palette.Ink : Palette.Faint, Bold: isOnPath);
        yield return Svg.Text(x + Indent, y, question.Answers[answer - question.First], style);
        yield return Svg.Rectangle(BarLeft, y - 11, BarWidth, 12, Palette.Panel);
        yield return Svg.Rectangle(BarLeft, y - 11, BarWidth * fraction, 12, isOnPath ? Palette.Blue : Palette.Grid);
        if (forecast.Interval(question, answer) is var (low, high))
            yield return Svg.Curve([(BarLeft + BarWidth * low, y - 5), (BarLeft + BarWidth * high, y - 5)], isOnPath ? Palette.Ink : Palette.Faint);
        yield return Svg.Text(Width - Margin, y, Unbroken.Percent(fraction), style with { Anchor = "end" });
    }
}
