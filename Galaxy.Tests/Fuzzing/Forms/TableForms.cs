using Galaxy.Pipeline.PredictionTables;
using Galaxy.Tests.Fuzzing.Mutations;
using Galaxy.Tests.Harness;
using Galaxy.Tests.PredictionTables;

namespace Galaxy.Tests.Fuzzing.Forms;

/// <summary>Tables of predictions that are merged, and the journal that a run goes on with.</summary>
internal static class TableForms
{
    public static IEnumerable<FuzzForm> All =>
    [
        .. TableFormats.All.Where(format => format is not GzipTable).Select(Form),
        new("journal", RowJournal.Ending, [Journal], (seeds, random) => FileMutation.Of(seeds, random), (file, folder) =>
            RowJournal.Open(folder.Put(file, RowJournal.Ending), Rows.Origin()).Match(IsRead, IsRefused)),
    ];

    private static FuzzForm Form(TableFormat format) => new(
        $"table{format.Ending[1..]}", format.Ending, [Written(format)],
        (seeds, random) => format is NpzTable
            ? ZipMutation.OfMembers(seeds, random, FormatWords.Npy)
            : FileMutation.Of(seeds, random, FormatWords.Parquet),
        (file, folder) => new TableFile(folder.Put(file, format.Ending), format).Read(Rows.Origin().Columns, Count).Match(_ => true, IsRefused));

    private static byte[] Journal
    {
        get
        {
            using FuzzFolder folder = new();
            string path = Path.Combine(folder.Inside, "journal");
            using (RowJournal journal = Outcome.Value(RowJournal.Open(path, Rows.Origin())))
            {
                Outcome.Value(journal.Append(Rows.Of(5)));
                Outcome.Value(journal.Append(Rows.Of(9)));
            }

            return File.ReadAllBytes(path);
        }
    }

    private static byte[] Written(TableFormat format)
    {
        using MemoryStream file = new();
        PredictionRow[] rows = Rows.Of(12);
        format.Write(file, Rows.Origin().Columns, rows.Length, rows);
        return file.ToArray();
    }

    private static Result<Pipeline.Results.Unit> Count(IEnumerable<PredictionRow> rows)
    {
        foreach (PredictionRow row in rows)
            Assert.NotNull(row.Id);
        return Result.Done;
    }

    private static bool IsRead(RowJournal journal)
    {
        using (journal)
            return journal.Rows().LongCount() == journal.Count;
    }

    private static bool IsRefused(Problem problem)
    {
        Assert.NotEmpty(problem.Remedy);
        return false;
    }
}
