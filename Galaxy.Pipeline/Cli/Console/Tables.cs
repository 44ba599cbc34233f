using Spectre.Console;

namespace Galaxy.Pipeline.Cli;

/// <summary>Makes tables that fit 80 columns.</summary>
internal static class Tables
{
    /// <summary>A table; the first column is text, the others are numbers.</summary>
    public static Table Table(this Reporter reporter, string head, IEnumerable<string> numbers)
    {
        Table table = new Table().Border(reporter.Border).AddColumn(head, column => column.PadLeft(0).PadRight(0));
        foreach (string number in numbers)
            table.AddColumn(number, column => column.RightAligned().NoWrap().PadLeft(1).PadRight(0));
        return table;
    }
}
