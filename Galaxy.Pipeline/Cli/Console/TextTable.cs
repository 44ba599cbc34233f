using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>A table that fits in 80 columns. Its cells are plain text, shown as <see cref="ShownText"/>.</summary>
internal sealed class TextTable
{
    private readonly Table _table = new Table().Border(TableBorder.Simple);

    /// <param name="head">Header of the first column, which is text.</param>
    /// <param name="numbers">Headers of the others, which are numbers.</param>
    public TextTable(string head, IEnumerable<string> numbers)
    {
        AddText(head, padding: 0);
        foreach (string number in numbers)
            AddNumber([number], padding: 1);
    }

    /// <summary>What the console draws.</summary>
    public Table Drawn => _table;

    /// <summary>Adds a column of text.</summary>
    public TextTable AddText(string head, int padding = 1)
    {
        _table.AddColumn(new TableColumn(Cell(head)).PadLeft(padding).PadRight(0));
        return this;
    }

    /// <summary>Adds a column of numbers.</summary>
    /// <param name="head">The lines of its header.</param>
    /// <param name="padding">Blank columns to its left.</param>
    public TextTable AddNumber(IEnumerable<string> head, int padding = 0)
    {
        Text lines = new(string.Join('\n', head.Select(ShownText.Of)));
        _table.AddColumn(new TableColumn(lines).RightAligned().NoWrap().PadLeft(padding).PadRight(0));
        return this;
    }

    /// <summary>Adds a row; missing cells are empty.</summary>
    public TextTable AddRow(params IEnumerable<TextCell> cells)
    {
        _table.AddRow(cells.Select(Cell));
        return this;
    }

    public TextTable AddEmptyRow()
    {
        _table.AddEmptyRow();
        return this;
    }

    /// <summary>Fixes the columns' widths, whatever is in them, so that all parts of a table have the same.</summary>
    public TextTable Fix(ImmutableArray<int> widths)
    {
        for (int column = 0; column < widths.Length; column++)
            _table.Columns[column].Width = widths[column];
        return this;
    }

    /// <summary>Width of a text in terminal columns.</summary>
    public static int WidthOf(string text) => new Segment(ShownText.Of(text)).CellCount();

    private static Text Cell(TextCell cell) => new(ShownText.Of(cell.Text), cell.Style);
}
