using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Galaxy.Pipeline.Reports.Csv;

namespace Galaxy.Tests.Reports.Csv;

public sealed class CsvFormatTests
{
    public static TheoryData<string> Names =>
    [
        "spiral/1.jpg", "=1+1", "+a", "-galaxy.jpg", "@SUM(A1)", "\tx", "\rx", "\nx", "'quoted'", "''", "＝1",
        "a\rb", "a\nb", "a\r\nb", "a,b", "\"", "\"=1", " a ", "é🌌", "\u001b\u202e",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Machine_that_drops_a_leading_apostrophe_reads_every_name_back(string name)
    {
        string field = ReadBack(name);
        Assert.Equal(name, field is ['\'', ..] ? field[1..] : field);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_field_begins_as_a_formula_does(string name) =>
        Assert.DoesNotContain(ReadBack(name)[0], "=+-@\t\r\n＝＋－＠");

    [Theory]
    [InlineData("a\rb", "\"a\rb\"\n")]
    [InlineData("a\nb", "\"a\nb\"\n")]
    [InlineData("-1.jpg", "\"'-1.jpg\"\n")]
    [InlineData("1-2.jpg", "1-2.jpg\n")]
    public void Line_breaks_of_any_kind_are_quoted(string name, string line) => Assert.Equal(line, CsvFormat.Of(csv => csv.WriteRow(name)));

    private static string ReadBack(string name)
    {
        using CsvReader reader = new(
            new StringReader(CsvFormat.Of(csv => csv.WriteRow(name, "end"))),
            new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false });
        Assert.True(reader.Read());
        Assert.Equal("end", reader.GetField(1));
        string field = reader.GetField(0)!;
        Assert.False(reader.Read());
        return field;
    }
}
