using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Tests.PredictionTables;

public sealed class ShardTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1000, 16)]
    [InlineData(3, 16)]
    [InlineData(long.MaxValue, 7)]
    public void Blocks_follow_each_other_and_differ_by_one_picture_at_most(long pictures, int count)
    {
        long next = 0;
        foreach (Shard shard in Enumerable.Range(0, count).Select(index => new Shard(index, count)))
        {
            Assert.Equal(next, shard.First(pictures));
            Assert.InRange(shard.Length(pictures), pictures / count, pictures / count + 1);
            next += shard.Length(pictures);
        }

        Assert.Equal(pictures, next);
    }

    [Fact]
    public void A_part_is_named_after_its_shard()
    {
        TableFile table = new("a.b/x.csv.gz", TableFormats.Of("x.csv.gz")!);
        Assert.Equal("a.b/x.part-00003-of-00016.csv.gz", table.PartOf(new Shard(3, 16)).Path);
        Assert.Equal(table.Path, table.PartOf(Shard.Whole).Path);
    }

    [Fact]
    public void Hashes_of_parts_add_up_to_that_of_the_whole_in_this_order_only()
    {
        PredictionRow[] rows = Rows.Of(20);
        RowSums whole = RowSums.Of(rows, first: 0);
        Assert.Equal(whole.Contents, RowSums.Of(rows[..7], first: 0).Contents + RowSums.Of(rows[7..], first: 7).Contents);
        Assert.NotEqual(whole.Contents, RowSums.Of(rows.Reverse(), first: 0).Contents);
        Assert.Equal(whole.Pictures, TableHash.Parse($"{whole.Pictures}"));
        Assert.Equal(new TableHash(UInt128.One, UInt128.Zero), new TableHash(0, UInt128.MaxValue) + new TableHash(0, 1));
    }
}
