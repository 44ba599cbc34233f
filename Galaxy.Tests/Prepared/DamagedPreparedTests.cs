namespace Galaxy.Tests.Prepared;

/// <summary>Whatever became of a file in the cache, its pictures are right, and the next load finds them whole.</summary>
public sealed class DamagedPreparedTests : IDisposable
{
    private readonly PreparedSet _set = new();

    public DamagedPreparedTests()
    {
        for (int picture = 0; picture < 5; picture++)
            _set.Add($"{picture}", $"picture {picture}");
        _set.Load();
    }

    public void Dispose() => _set.Dispose();

    [Fact]
    public void A_flipped_bit_anywhere_is_noticed()
    {
        byte[] whole = File.ReadAllBytes(_set.Entry);
        for (int place = 0; place < whole.Length; place += 7)
        {
            byte[] flipped = [.. whole];
            flipped[place] ^= (byte)(1 << (place % 8));
            Replace(flipped);
            Assert.NotEmpty(_set.Load().Concat(Directory.GetFiles(_set.Entries).Where(path => !File.ReadAllBytes(path).SequenceEqual(flipped))));
            Assert.Empty(_set.Load());
        }
    }

    [Fact]
    public void What_is_good_in_a_damaged_file_is_not_decoded_again()
    {
        byte[] flipped = File.ReadAllBytes(_set.Entry);
        flipped[^1] ^= 1;
        Replace(flipped);
        Assert.Single(_set.Load());
        Assert.Empty(_set.Load());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(300)]
    [InlineData(-1)]
    public void A_cut_file_is_made_anew(int length)
    {
        byte[] whole = File.ReadAllBytes(_set.Entry);
        Replace(whole[..(length < 0 ? whole.Length + length : length)]);
        Assert.Equal(5, _set.Load().Length);
        Assert.Empty(_set.Load());
    }

    [Fact]
    public void A_longer_file_is_made_anew()
    {
        Replace([.. File.ReadAllBytes(_set.Entry), 0]);
        Assert.Equal(5, _set.Load().Length);
    }

    [Fact]
    public void A_file_of_another_set_under_the_name_of_this_one_is_made_anew()
    {
        string mine = _set.Entry;
        byte[] whole = File.ReadAllBytes(mine);
        _set.Framing = "the middle 2";
        File.Delete(mine);
        _set.Load();
        File.WriteAllBytes(_set.Entry, whole);
        Assert.Equal(5, _set.Load().Length);
        Assert.Empty(_set.Load());
    }

    [Theory]
    [InlineData("something else")]
    [InlineData("galaxy pictures1")]
    [InlineData("galaxy pictures1\uFFFF\uFFFF\uFFFF\uFFFF\uFFFF\uFFFF\uFFFF\uFFFF and more, so that there is a whole head of sixty-four bytes to look at")]
    public void A_foreign_file_is_made_anew(string text)
    {
        Replace(System.Text.Encoding.Latin1.GetBytes(text.Replace('\uFFFF', '\u00FF')));
        Assert.Equal(5, _set.Load().Length);
        Assert.Empty(_set.Load());
    }

    /// <summary>With a new file: the one before is mapped, as it would be in another process.</summary>
    private void Replace(byte[] content)
    {
        string path = _set.Entry;
        File.Delete(path);
        File.WriteAllBytes(path, content);
    }
}
