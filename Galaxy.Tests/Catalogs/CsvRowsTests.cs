using System.Text;
using Galaxy.Pipeline.Catalogs.Tables;

namespace Galaxy.Tests.Catalogs;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a;b\r\n1;2\r\n3;4")]
    [InlineData("\uFEFFa\tb\n1\t2\n\n3\t4\n")]
    [InlineData("\"a\",\"b\"\n\"1\",2,\n 3 ,\"4\"\n")]
    [InlineData("<<<<<<< HEAD\na,b\n1,2\n3,4\n")]
    public void Delimiter_mark_line_ends_and_quotes_do_not_matter(string text)
    {
        using IRows rows = Open(text);
        Assert.Equal(["a", "b"], rows.Columns.AsEnumerable());
        Assert.Equal(["1|2", "3|4"], Fields(rows));
    }

    [Fact]
    public void Quoted_fields_may_hold_line_breaks_and_rows_know_their_lines()
    {
        using IRows rows = Open("id,note\n1,\"two\nlines, and \"\"more\"\"\"\n2,x\n");
        Assert.True(rows.Next());
        Assert.Equal("two\nlines, and \"more\"", rows[1]);
        Assert.True(rows.Next());
        Assert.Equal(4, rows.Number);
        Assert.False(rows.Next());
        Assert.Null(rows.EndedBy);
    }

    [Fact]
    public void Rows_of_another_length_are_damaged()
    {
        using IRows rows = Open("a,b\n1,2\n<<<<<<< HEAD\n1\n1,2,3\n=======\n5,6\n");
        List<bool> whole = [];
        while (rows.Next())
            whole.Add(rows.IsWhole);
        Assert.Equal([true, false, false, false, false, true], whole);
    }

    [Fact]
    public void Quotation_mark_that_is_never_closed_ends_the_reading_and_not_the_memory()
    {
        using IRows rows = CsvRows.Open(new EndlessText("a,b\n1,2\n3,\""), "table").Match(open => open, problem => throw new InvalidOperationException($"{problem}"));
        Assert.True(rows.Next());
        Assert.False(rows.Next());
        Assert.Contains("perhaps a quotation mark is missing", rows.EndedBy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Table_without_columns_is_refused(string text) => Assert.Contains("it is empty",
        Assert.IsType<Result<IRows>.Failed>(CsvRows.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "table")).Problem.What, StringComparison.Ordinal);

    private static IRows Open(string text) => CsvRows.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "table")
        .Match(rows => rows, problem => throw new InvalidOperationException($"{problem}"));

    private static IEnumerable<string> Fields(IRows rows)
    {
        while (rows.Next())
            yield return $"{rows[0]}|{rows[1]}";
    }

    /// <summary>A text, and then one letter for ever.</summary>
    private sealed class EndlessText(string start) : MemoryStream(Encoding.UTF8.GetBytes(start))
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = base.Read(buffer, offset, count);
            buffer.AsSpan(offset + read, count - read).Fill((byte)'x');
            return count;
        }
    }
}
