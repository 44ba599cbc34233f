using System.Text;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.PredictionTables;

public sealed class TableFormatTests
{
    public static TheoryData<string> Endings => [.. TableFormats.All.Select(format => format.Ending)];

    [Theory]
    [MemberData(nameof(Endings))]
    public void Rows_are_read_as_they_were_written_and_the_bytes_are_always_the_same(string ending)
    {
        foreach (bool tta in (bool[])[true, false])
            foreach (int count in (int[])[0, 1, 40])
            {
                PredictionRow[] rows = Rows.Of(count, tta);
                byte[] table = Written(ending, rows, tta);
                Assert.Equal(Rows.Texts(rows), Rows.Texts(TableFormats.Of($"x{ending}")!.Read(new MemoryStream(table), Rows.Origin(tta).Columns)));
                Assert.Equal(table, Written(ending, rows, tta));
            }
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Sets_are_read_as_they_were_written(string ending)
    {
        PredictionRow[] rows = [.. Rows.Of(9).Select((row, index) => row.IsReadable ? row with { Set = index % 2 == 0 ? [1] : [0, 2, 3] } : row)];
        PredictionColumns columns = (Rows.Origin() with { Promise = 0.9m }).Columns;
        using MemoryStream file = new();
        TableFormats.Of($"x{ending}")!.Write(file, columns, rows.Length, rows);
        PredictionRow[] read = [.. TableFormats.Of($"x{ending}")!.Read(new MemoryStream(file.ToArray()), columns)];
        Assert.Equal(rows.Select(row => string.Join(' ', row.Set)), read.Select(row => string.Join(' ', row.Set)));
        Assert.Equal(rows.Select(row => row.IsAsked), read.Select(row => row.IsAsked));
    }

    [Fact]
    public void Csv_has_a_column_for_each_class_and_leaves_empty_what_is_missing()
    {
        string[] lines = Encoding.UTF8.GetString(Written(".csv", Rows.Of(4)[2..], tta: true)).Split('\n');
        Assert.Equal("id,file,class,smooth,edge-on,note (class),\"a,\"\"b\"\"\",entropy,mutual_information,note", lines[0]);
        Assert.StartsWith("\"'-7\",sky/2-7.jpg,", lines[1], StringComparison.Ordinal);
        Assert.Equal("\"''quoted\",sky/3'quoted.jpg,,,,,,,,\"unreadable: it is cut off, after \"\"row\"\" 3\"", lines[2]);
    }

    [Fact]
    public void Json_lines_have_null_for_what_is_missing() => Assert.Contains(
        ""","class":null,"smooth":null,"edge-on":null,"note (class)":null,""", Encoding.UTF8.GetString(Written(".jsonl", Rows.Of(4), tta: true)), StringComparison.Ordinal);

    [Fact]
    public void A_name_without_the_ending_of_a_format_is_refused() => Assert.Contains(
        ".csv, .jsonl, .parquet, .npz", TableFile.Of("predictions.txt").Failure().Remedy, StringComparison.Ordinal);

    [Fact]
    public void Pages_of_a_parquet_table_are_checked_before_the_library_believes_them()
    {
        byte[] table = Written(".parquet", Rows.Of(4), tta: true);
        table[4] = 0xFF;
        InvalidDataException refused = Assert.Throws<InvalidDataException>(() =>
            TableFormats.Of("x.parquet")!.Read(new MemoryStream(table), Rows.Origin(tta: true).Columns).ToArray());
        Assert.Equal("the head of a page is damaged", refused.Message);
    }

    [Fact]
    public void Entropy_is_in_nats()
    {
        PredictionRow row = new("1", "1.jpg") { Probabilities = [0.25f, 0.25f, 0.25f, 0.25f] };
        Assert.Equal(Math.Log(4), row.Entropy!.Value, 1e-6);
        Assert.Equal(0f, (row with { Probabilities = [0, 1] }).Entropy);
        Assert.Equal(1, (row with { Probabilities = [0, 1] }).Class);
    }

    [Fact]
    public void Numpy_reads_the_arrays_without_pickle()
    {
        if (Numpy.Python is null)
            return;
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "x.npz");
        File.WriteAllBytes(path, Written(".npz", Rows.Of(9), tta: true));
        Assert.Equal(
            """
            class <U7 (9,)
            classes <U7 (4,)
            entropy float32 (9,)
            file <U27 (9,)
            id <U19 (9,)
            mutual_information float32 (9,)
            note <U40 (9,)
            probabilities float32 (9, 4)
            587722981741363294 銀河 🌌 1.0 True
            """.ReplaceLineEndings("\n"), Numpy.Run("Galaxy.Tests/PredictionTables/read_npz.py", path).ReplaceLineEndings("\n").TrimEnd());
    }

    private static byte[] Written(string ending, PredictionRow[] rows, bool tta)
    {
        using MemoryStream file = new();
        TableFormats.Of($"x{ending}")!.Write(file, Rows.Origin(tta).Columns, rows.Length, rows);
        return file.ToArray();
    }
}
