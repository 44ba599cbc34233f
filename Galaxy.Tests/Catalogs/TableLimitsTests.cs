using System.IO.Compression;
using System.Text;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Tables;
using static Galaxy.Tests.Catalogs.FolderOfFiles;

namespace Galaxy.Tests.Catalogs;

/// <summary>No table fills the memory.</summary>
public sealed class TableLimitsTests : IDisposable
{
    private const string Table = "file,label\n1.jpg,a\n2.jpg,b\n";

    private readonly FolderOfFiles _folder = new FolderOfFiles().Pictures("1.jpg", "2.jpg");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Compressed_table_is_read()
    {
        Gzip(Table);
        using Catalog catalog = _folder.Open("t.csv.gz");
        Assert.Equal(["1:a", "2:b"], Labels(catalog));
    }

    [Fact]
    public void Table_that_unpacks_to_implausibly_many_bytes_ends_there()
    {
        Gzip(Table + new string('\n', 3 << 20));
        using Catalog catalog = _folder.Open("t.csv.gz");
        Assert.Equal(["1:a", "2:b"], Labels(catalog));
        Assert.Contains(catalog.Findings, line => line.Contains("unpacked it is larger than 1.0 MB); what comes after that is missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 10, null)]
    [InlineData(1, 10, "it has more than 1 rows")]
    [InlineData(2, 4, "it has more than 4 characters of ids")]
    public void Rows_and_ids_have_a_limit(int rows, long characters, string? refusal)
    {
        using IRows table = CsvRows.Open(new MemoryStream(Encoding.UTF8.GetBytes(Table)), "t.csv").Match(open => open, _ => throw new InvalidOperationException());
        Result<TableContent> read = new TableReader(table, new TableColumns(null, 0), new NoLabels(), null, new TableLimits(rows, characters)).Read(["1.jpg"]);
        Assert.Equal(refusal, read.Match<string?>(_ => null, problem => problem.What));
    }

    [Fact]
    public void All_notes_are_counted_and_the_first_are_kept()
    {
        RowNotes notes = new("t.csv", "line", most: 2);
        notes.Add(NoteKind.NoPicture, 2, new string('x', 1000));
        notes.Add(NoteKind.Damaged, 3);
        notes.Add(NoteKind.NoPicture, 4, "y");
        notes.Add(NoteKind.NoName, 5);
        Assert.Equal([2, 3], notes.Kept.Select(note => note.Number));
        Assert.InRange(notes.Kept[0].About.Length, 40, 401);
        Assert.Equal(
        [
            $"t.csv: 2 rows without a picture, left out: line 2 '{new string('x', 40)}…', line 4 'y'.",
            "t.csv: 1 row with too few or too many fields, left out: line 3.",
            "t.csv: 1 row that names no picture, left out: line 5.",
            "t.csv: 'galaxy data PATH --problems FILE' lists the first 2 of these 4.",
        ], notes.Lines().AsEnumerable());
    }

    private void Gzip(string text)
    {
        using GZipStream gzip = new(File.Create(_folder.PathOf("t.csv.gz")), CompressionLevel.SmallestSize);
        gzip.Write(Encoding.UTF8.GetBytes(text));
    }
}
