using Galaxy.Pipeline.Evaluations;
using Spectre.Console;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>A confusion matrix: a row per true class, green where it was recognized and red where it was not.</summary>
internal static class ConfusionTable
{
    private const byte Darkest = 30;
    private const byte Brightest = 150;

    public static TextTable Of(ShownConfusion shown)
    {
        TextTable table = new("true class, by predicted class", shown.Classes.Select((_, index) => $"{index + 1} "));
        for (int actual = 0; actual < shown.Classes.Length; actual++)
        {
            int all = shown.Matrix.Actual(actual);
            table.AddRow([
                $"{actual + 1} {shown.Classes[actual]}",
                .. shown.Matrix.Rows[actual].Select((count, predicted) => Cell(count, all, predicted == actual))]);
        }

        return table;
    }

    private static TextCell Cell(int count, int all, bool right)
    {
        if (count == 0)
            return new TextCell(" 0 ", new Style(Color.Grey));
        byte strength = (byte)(Darkest + (Brightest - Darkest) * count / all);
        Color background = right ? new Color(0, strength, 0) : new Color(strength, 0, 0);
        return new TextCell($" {Quantity.Count(count)} ", new Style(Color.White, background));
    }
}
