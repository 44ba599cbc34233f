using Galaxy.Pipeline.Files;

namespace Galaxy.Tests.Prepared;

/// <summary>What is kept is taken as long as it is true; every load gives what one without a cache gives.</summary>
public sealed class PreparedLoaderTests : IDisposable
{
    private readonly PreparedSet _set = new();

    public PreparedLoaderTests()
    {
        _set.Add("a", "first");
        _set.Add("b", "second");
        _set.Add("c", "third");
    }

    public void Dispose() => _set.Dispose();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 3)]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    public void The_second_load_decodes_nothing(int margin, int threads)
    {
        _set.Margin = margin;
        Assert.Equal(["a", "b", "c"], _set.Load(threads));
        byte[] kept = File.ReadAllBytes(_set.Entry);
        Assert.Empty(_set.Load(threads));
        Assert.Equal(kept, File.ReadAllBytes(_set.Entry));
        Assert.Empty(_set.Refusals);
    }

    [Fact]
    public void Unreadable_pictures_are_tried_again()
    {
        _set.Add("b", "!");
        Assert.Equal(["a", "b", "c"], _set.Load());
        Assert.Equal(["b"], _set.Load());
    }

    [Fact]
    public void What_is_added_is_decoded_and_what_is_removed_does_not_matter()
    {
        _set.Load();
        _set.Add("d", "fourth");
        _set.Delete("a");
        Assert.Equal(["d"], _set.Load());
        _set.Add("a", "first");
        Assert.Empty(_set.Load());
    }

    [Fact]
    public void A_picture_that_was_replaced_is_decoded_whether_its_length_or_its_time_changed()
    {
        _set.Load();
        DateTime written = File.GetLastWriteTimeUtc(_set.Add("a", "another"));
        File.SetLastWriteTimeUtc(_set.Add("b", "SECOND"), written + TimeSpan.FromSeconds(1));
        Assert.Equal(["a", "b"], _set.Load());
        Assert.Empty(_set.Load());
    }

    [Fact]
    public void A_picture_with_a_new_time_or_name_is_known_by_its_content()
    {
        _set.Load();
        _set.Move("a", "z");
        File.SetLastWriteTimeUtc(_set.Add("b", "second"), DateTime.UnixEpoch);
        Assert.Empty(_set.Load());
        Assert.Equal(2, Directory.GetFiles(_set.Entries).Length);
        Assert.Empty(_set.Load());
        Assert.Equal(2, Directory.GetFiles(_set.Entries).Length);
    }

    /// <summary>As git does it: within a tick of the file system's clock, a file can change without another stamp.</summary>
    [Fact]
    public void A_file_as_new_as_the_cache_is_read_again()
    {
        string path = _set.Add("a", "first");
        DateTime written = File.GetLastWriteTimeUtc(path);
        _set.Clock.Now = new DateTimeOffset(written);
        _set.Load();
        File.SetLastWriteTimeUtc(_set.Add("a", "FIRST"), written);
        Assert.Equal(["a"], _set.Load());
        Assert.Empty(_set.Load());
        Assert.Equal(2, Directory.GetFiles(_set.Entries).Length);
    }

    [Fact]
    public void A_file_that_was_new_is_trusted_once_it_is_read_again_later()
    {
        _set.Clock.Now = DateTimeOffset.UtcNow;
        _set.Load();
        _set.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Empty(_set.Load());
        DateTime written = File.GetLastWriteTimeUtc(_set.Add("a", "first"));
        _set.Load();
        File.SetLastWriteTimeUtc(_set.Add("a", "FIRST"), written);
        Assert.Throws<Xunit.Sdk.EqualException>(() => _set.Load());
    }

    [Fact]
    public void Other_settings_have_pictures_of_their_own()
    {
        _set.Load();
        _set.Framing = "the middle 2";
        Assert.Equal(3, _set.Load().Length);
        _set.Margin = 2;
        Assert.Equal(3, _set.Load().Length);
        Assert.Equal(3, Directory.GetFiles(_set.Entries).Length);
        Assert.Empty(_set.Load());
    }

    [Fact]
    public void What_cannot_be_kept_is_loaded_all_the_same_and_told_once()
    {
        string gone = Path.Combine(_set.Cache, "gone");
        Galaxy.Pipeline.Prepared.PreparedCache cache = new(new CacheFolder(gone, ".pictures", _set.Clock));
        Assert.Equal(["a", "b", "c"], _set.Load(cache));
        Assert.Contains("its folder is gone", Assert.Single(_set.Refusals).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_at_once_get_the_same()
    {
        for (int picture = 0; picture < 200; picture++)
            _set.Add($"{picture}", $"picture {picture}");
        using Barrier start = new(3);
        Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 3 }, _ =>
        {
            start.SignalAndWait(TimeSpan.FromSeconds(10));
            _set.Load();
        });
        Assert.Empty(_set.Load());
        Assert.Empty(_set.Refusals);
    }
}
