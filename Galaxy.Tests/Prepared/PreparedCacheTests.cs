using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Prepared;

namespace Galaxy.Tests.Prepared;

/// <summary>What is not used any more does not stay.</summary>
public sealed class PreparedCacheTests : IDisposable
{
    private readonly PreparedSet _set = new();

    public PreparedCacheTests() => _set.Add("a", "first");

    public void Dispose() => _set.Dispose();

    [Fact]
    public void What_was_not_used_for_ninety_days_is_forgotten_when_more_is_kept()
    {
        _set.Load();
        _set.Clock.Now += TimeSpan.FromDays(80);
        Assert.Empty(_set.Load());
        _set.Clock.Now += TimeSpan.FromDays(80);
        _set.Margin = 2;
        _set.Load();
        Assert.Empty(_set.Load());
        Assert.Equal(2, Directory.GetFiles(_set.Entries).Length);
        _set.Clock.Now += TimeSpan.FromDays(80);
        _set.Margin = 3;
        _set.Load();
        Assert.Equal(2, Directory.GetFiles(_set.Entries).Length);
    }

    [Fact]
    public void The_sets_used_longest_ago_make_room_and_the_one_in_use_stays()
    {
        _set.Load();
        long one = new FileInfo(_set.Entry).Length;
        foreach (string framing in (string[])["the middle 1", "the middle 2"])
        {
            _set.Clock.Now += TimeSpan.FromHours(1);
            _set.Framing = framing;
            _set.Load();
        }

        PreparedCache small = new(new CacheFolder(_set.Entries, ".pictures", _set.Clock), mostBytes: 2 * one + one / 2);
        _set.Load(small);
        Assert.Equal(["2×3, the middle 2, margin 1", "2×3, the middle 1, margin 1"], small.List().Select(set => set.Shown));

        PreparedCache tiny = new(new CacheFolder(_set.Entries, ".pictures", _set.Clock), mostBytes: 0);
        _set.Load(tiny);
        Assert.Equal("2×3, the middle 2, margin 1", Assert.Single(tiny.List()).Shown);
    }

    [Fact]
    public void Sets_are_listed_and_cleared_and_damaged_files_with_them_but_none_that_is_being_written()
    {
        _set.Load();
        File.WriteAllText(Path.Combine(_set.Entries, "strange.pictures"), "strange");
        string half = Path.Combine(_set.Entries, "half.partial");
        PreparedCache cache = new(new CacheFolder(_set.Entries, ".pictures", _set.Clock));

        using (FileStream writer = new(half, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            Assert.Equal([CacheState.Whole, CacheState.Damaged, CacheState.BeingWritten], cache.List().Select(set => set.State).Order());
            Assert.Equal(1, cache.List().Sum(set => set.Pictures));
            Assert.Equal(2, cache.Clear().Length);
            Assert.Equal(half, Assert.Single(Directory.GetFiles(_set.Entries)));

            _set.Clock.Now += TimeSpan.FromDays(100);
            Assert.Empty(cache.Clear());
            Assert.True(File.Exists(half), "It is held.");
        }

        Assert.Equal(CacheState.Left, Assert.Single(cache.List()).State);
        Assert.Single(cache.Clear());
        Assert.Empty(Directory.GetFiles(_set.Entries));
    }

    /// <summary>Another process deletes them after they were listed.</summary>
    [Fact]
    public void Of_a_damaged_set_what_is_still_there_is_shown_and_nothing_if_all_is_gone()
    {
        CacheFolder folder = new(_set.Entries, ".pictures", _set.Clock);
        Directory.CreateDirectory(_set.Entries);
        File.WriteAllText(folder.PathOf("a"), "gone");
        File.WriteAllText(folder.PathOf("b"), "damaged");
        FileInfo[] listed = [.. folder.Files().OrderBy(file => file.Name, StringComparer.Ordinal)];

        File.Delete(folder.PathOf("a"));
        Assert.Equal((CacheState.Damaged, 7L), (CachedSet.Of("key", [.. listed], folder)!.State, CachedSet.Of("key", [.. listed], folder)!.Bytes));
        File.Delete(folder.PathOf("b"));
        Assert.Null(CachedSet.Of("key", [.. listed], folder));
    }

    /// <summary>Its writer may not have locked it yet, or its file system may know no locks.</summary>
    [Fact]
    public void A_file_that_nobody_holds_is_being_written_until_nothing_was_written_for_some_minutes()
    {
        _set.Load();
        File.WriteAllText(Path.Combine(_set.Entries, "young.partial"), "half");
        PreparedCache cache = new(new CacheFolder(_set.Entries, ".pictures", _set.Clock));
        Assert.Equal([CacheState.Whole, CacheState.BeingWritten], cache.List().Select(set => set.State).Order());
        Assert.Single(cache.Clear());
        _set.Clock.Now += TimeSpan.FromMinutes(15);
        Assert.Equal(CacheState.Left, Assert.Single(cache.Clear()).State);
        Assert.Empty(Directory.GetFiles(_set.Entries));
    }

    [Fact]
    public void What_a_killed_run_left_is_deleted_by_the_next_that_keeps_something()
    {
        string left = Path.Combine(_set.Entries, "left.partial");
        _set.Load();
        File.WriteAllText(left, "half");
        _set.Margin = 2;
        _set.Load();
        Assert.True(File.Exists(left));
        File.SetLastWriteTimeUtc(left, _set.Clock.Now.UtcDateTime.AddHours(-2));
        _set.Margin = 3;
        _set.Load();
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void Every_setting_changes_the_key()
    {
        PreparedSettings settings = new("/sky", new Shape(4, 4, 3), "the whole", 0);
        PreparedSettings[] others =
        [
            settings with { Place = "/sea" }, settings with { Input = new Shape(4, 5, 3) }, settings with { Framing = "the middle 3" }, settings with { Margin = 1 },
        ];
        Assert.Equal(5, others.Append(settings).Select(each => each.Key).Distinct().Count());
        Assert.Equal(settings.Key, (settings with { Input = new Shape(4, 4, 1) }).Key);
    }
}
