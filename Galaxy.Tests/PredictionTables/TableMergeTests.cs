using System.Collections.Immutable;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.PredictionTables;

public sealed class TableMergeTests : IDisposable
{
    private const int Count = 4;
    private static readonly PredictionRow[] All = Rows.Of(30);
    private static readonly CatalogSum Catalog = new(All.Length, $"{RowSums.Of(All, first: 0).Pictures}");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Endings => [.. TableFormats.All.Select(format => format.Ending)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Endings))]
    public void Parts_together_are_the_table_of_one_process(string ending)
    {
        Sidecar whole = Make($"whole{ending}", All, Rows.Origin());
        ImmutableArray<string> parts = [.. Enumerable.Range(0, Count).Reverse().Select(index => Part(index, ending))];

        Sidecar merged = Outcome.Value(Merge($"merged{ending}", parts));

        Assert.Equal(File.ReadAllBytes(Place($"whole{ending}")), File.ReadAllBytes(Place($"merged{ending}")));
        Assert.Equal((whole.Data, whole.Catalog, whole.Rows, whole.Unreadable), (merged.Data, merged.Catalog, merged.Rows, merged.Unreadable));
        Assert.DoesNotContain(_folder.Files(), name => name.EndsWith(".partial", StringComparison.Ordinal) || name.EndsWith(".journal", StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_of_one_format_become_a_table_of_another()
    {
        Make("whole.npz", All, Rows.Origin());
        Outcome.Value(Merge("merged.npz", [Part(0, ".csv"), Part(1, ".parquet"), Part(2, ".jsonl.gz"), Part(3, ".npz")]));
        Assert.Equal(File.ReadAllBytes(Place("whole.npz")), File.ReadAllBytes(Place("merged.npz")));
    }

    [Fact]
    public void A_missing_part_is_named() => Refuse("1 of 4 shards missing: 2", [Part(0), Part(1), Part(3)]);

    [Fact]
    public void A_part_that_is_there_twice_is_named()
    {
        string copy = Place("copy.csv");
        string part = Part(1);
        File.Copy(part, copy);
        File.Copy(Sidecar.PathOf(part), Sidecar.PathOf(copy));
        Refuse("it is shard 1/4, and so is", [Part(0), part, copy, Part(2), Part(3)]);
    }

    [Fact]
    public void A_part_of_another_model_is_named() => Refuse(
        "it was made with another model, unlike", [Part(0), Part(1), Part(2), Part(3, origin: Rows.Origin() with { Model = "b" })]);

    [Fact]
    public void A_part_of_another_catalog_is_named() => Refuse(
        "it was made from another catalog, unlike", [Part(0), Part(1), Part(2), Part(3, catalog: Catalog with { Hash = new string('0', 64) })]);

    [Fact]
    public void A_changed_part_is_named()
    {
        string part = Part(2);
        File.AppendAllText(part, "7,7.jpg,,,,,,,,\n");
        Refuse("it is not the file that", [Part(0), Part(1), part, Part(3)]);
    }

    [Fact]
    public void Rows_in_another_order_are_refused() => Refuse(
        "are not the 30 pictures of their catalog in its order", [Part(0), Part(1), Part(2), Part(3, rows: [.. Block(3).Reverse()])]);

    [Fact]
    public void A_part_with_a_row_too_few_is_refused() => Refuse("it has 7 rows, but shard 3/4 has 8", [Part(0), Part(1), Part(2), Part(3, rows: Block(3)[1..])]);

    [Fact]
    public void A_part_without_what_describes_it_is_refused()
    {
        string part = Part(0);
        File.WriteAllText(Sidecar.PathOf(part), "{}");
        Assert.Contains("does not describe a table", TablePart.Open(part).Failure().What, StringComparison.Ordinal);
        File.Delete(Sidecar.PathOf(part));
        Assert.Contains("there is no such file", TablePart.Open(part).Failure().What, StringComparison.Ordinal);
    }

    private string Place(string name) => Path.Combine(_folder.Path, name);

    private static PredictionRow[] Block(int index)
    {
        Shard shard = new(index, Count);
        return All[(int)shard.First(All.Length)..(int)(shard.First(All.Length) + shard.Length(All.Length))];
    }

    private string Part(int index, string ending = ".csv", TableOrigin? origin = null, CatalogSum? catalog = null, PredictionRow[]? rows = null)
    {
        Shard shard = new(index, Count);
        string name = shard.PartOf($"part{ending}", ending);
        Make(name, rows ?? Block(index), (origin ?? Rows.Origin()) with { Shard = shard, Catalog = catalog ?? Catalog });
        return Place(name);
    }

    private Sidecar Make(string name, PredictionRow[] rows, TableOrigin origin)
    {
        using PartialTable table = Outcome.Value(PartialTable.Open(Outcome.Value(TableFile.Of(Place(name))), origin));
        foreach (PredictionRow[] portion in rows.Chunk(7))
            Outcome.Value(table.Append(portion));
        return Outcome.Value(table.Publish("galaxy predict"));
    }

    private Result<Sidecar> Merge(string name, ImmutableArray<string> parts) =>
        from opened in parts.Select(TablePart.Open).All()
        from set in PartSet.Of(opened)
        from table in TableFile.Of(Place(name))
        from merged in TableMerge.Merge(set, table, "galaxy merge", progress: null, CancellationToken.None)
        select merged;

    private void Refuse(string words, ImmutableArray<string> parts)
    {
        Assert.Contains(words, Merge("merged.csv", parts).Failure().What, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Files(), name => name.StartsWith("merged", StringComparison.Ordinal));
        Assert.DoesNotContain(_folder.Files(), name => name.EndsWith(".partial", StringComparison.Ordinal));
    }
}
