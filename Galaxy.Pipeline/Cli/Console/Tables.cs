using Spectre.Console;

namespace Galaxy.Pipeline.Cli;

/// <summary>Makes tables that fit 80 columns and have a blank line above and below.</summary>
internal static class Tables
{
    /// <summary>A table; the first column is text, the others are numbers.</summary>
    public static Table Create(string head, IEnumerable<string> numbers)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn(head, column => column.PadLeft(0).PadRight(0));
        foreach (string number in numbers)
            table.AddColumn(number, column => column.RightAligned().NoWrap().PadLeft(1).PadRight(0));
        return table;
    }
}
