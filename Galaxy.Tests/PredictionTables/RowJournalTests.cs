using Galaxy.Pipeline.PredictionTables;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.PredictionTables;

public sealed class RowJournalTests : IDisposable
{
    private const int Portion = 5;

    private readonly TemporaryFolder _folder = new();

    private string Place => Path.Combine(_folder.Path, "x.csv.journal");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cut_off_at_any_byte_it_keeps_the_whole_portions_and_goes_on_behind_them()
    {
        PredictionRow[] rows = Rows.Of(3 * Portion);
        Append(rows);
        byte[] whole = File.ReadAllBytes(Place);
        for (int length = 0; length < whole.Length; length += 3)
        {
            File.WriteAllBytes(Place, whole[..length]);
            using (RowJournal journal = Open())
            {
                Assert.Equal(0, journal.Count % Portion);
                Assert.Equal(rows[..(int)journal.Count], journal.Rows(), Same);
                foreach (PredictionRow[] portion in rows[(int)journal.Count..].Chunk(Portion))
                    Outcome.Value(journal.Append(portion));
                Assert.Equal(rows, journal.Rows(), Same);
            }

            Assert.Equal(whole, File.ReadAllBytes(Place));
        }
    }

    [Fact]
    public void A_file_that_is_no_journal_is_not_touched()
    {
        File.WriteAllText(Place, "my notes of the night");
        Assert.Contains("not the beginning of a table", RowJournal.Open(Place, Rows.Origin()).Failure().What, StringComparison.Ordinal);
        Assert.Equal("my notes of the night", File.ReadAllText(Place));
    }

    [Fact]
    public void A_journal_that_another_run_writes_is_not_opened()
    {
        using RowJournal first = Open();
        Problem problem = RowJournal.Open(Place, Rows.Origin()).Failure();
        Assert.Equal(("cannot be written: another run is writing it", "Wait for it, or choose another place"), (problem.What, problem.Remedy));
    }

    [Fact]
    public void A_changed_byte_ends_it_before_its_portion()
    {
        Append(Rows.Of(2 * Portion));
        byte[] bytes = File.ReadAllBytes(Place);
        bytes[^9] ^= 1;
        File.WriteAllBytes(Place, bytes);
        using RowJournal journal = Open();
        Assert.Equal(Portion, journal.Count);
    }

    [Fact]
    public void Rows_of_another_origin_are_not_continued()
    {
        Append(Rows.Of(Portion));
        (TableOrigin Other, string Word)[] others =
        [
            (Rows.Origin() with { Model = "b" }, "with another model"), (Rows.Origin() with { Version = "2.0" }, "by another version of galaxy, 2.0"),
            (Rows.Origin(tta: false), "without --tta"), (Rows.Origin() with { Classes = ["a", "b"] }, "with other classes"),
            (Rows.Origin() with { Shard = new Shard(0, 2) }, "as one of 2 shards, not of 1"),
        ];
        foreach ((TableOrigin other, string word) in others)
            Assert.Contains(word, RowJournal.Open(Place, other).Failure().What, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_processes_do_not_write_it_at_once()
    {
        using RowJournal journal = Open();
        Assert.Equal(Place, RowJournal.Open(Place, Rows.Origin()).Failure().Thing);
    }

    private RowJournal Open() => Outcome.Value(RowJournal.Open(Place, Rows.Origin()));

    private void Append(PredictionRow[] rows)
    {
        using RowJournal journal = Open();
        foreach (PredictionRow[] portion in rows.Chunk(Portion))
            Outcome.Value(journal.Append(portion));
    }

    private static bool Same(PredictionRow left, PredictionRow right) =>
        left with { Probabilities = [], Set = [] } == right with { Probabilities = [], Set = [] }
        && left.Probabilities.SequenceEqual(right.Probabilities) && left.Set.SequenceEqual(right.Set);
}
