using Galaxy.Pipeline.OnDemand;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.OnDemand;

/// <summary>What was compiled is kept for its user alone, whole or not at all.</summary>
public sealed class NetworkCacheTests : IDisposable
{
    private static readonly Net Net = Net.Input(6, 6, 3).Conv(4, 3).Relu().Flatten().Dense(2);

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _notes = [];

    private string Cache => Path.Combine(_folder.Path, "cache");

    private string Entries => Path.Combine(Cache, "networks");

    private string Entry => Assert.Single(Directory.GetFiles(Entries));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_second_use_takes_what_the_first_compiled()
    {
        Make();
        byte[] first = File.ReadAllBytes(Entry);
        File.SetLastWriteTimeUtc(Entry, DateTime.UnixEpoch);

        Make();

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Entry));
        Assert.Equal(first, File.ReadAllBytes(Entry));
        Assert.Empty(_notes);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Entry));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Entries));
        }
    }

    [Fact]
    public void A_damaged_entry_is_made_anew()
    {
        Make();
        byte[] whole = File.ReadAllBytes(Entry);
        byte[] flipped = [.. whole];
        flipped[^100] ^= 1;
        foreach (byte[] damaged in (byte[][])[whole[..^1], whole[..20], [], flipped, [.. whole, 0]])
        {
            File.WriteAllBytes(Entry, damaged);

            Make();

            Assert.Equal(whole, File.ReadAllBytes(Entry));
        }
    }

    [Fact]
    public void The_entry_of_another_network_is_made_anew()
    {
        Make();
        string path = Entry;
        byte[] own = File.ReadAllBytes(path);
        Make(Net.Json().Replace("Tiny", "Other", StringComparison.Ordinal));
        File.Copy(Directory.GetFiles(Entries).Single(file => file != path), path, overwrite: true);

        Assert.Equal("Tiny", Make().Info.Name);

        Assert.Equal(own, File.ReadAllBytes(path));
    }

    [Fact]
    public void Layout_of_the_file_changes_lines_and_nothing_else()
    {
        Make();

        IRunnableNetwork later = Make("\n\n" + Net.Json());

        Assert.Single(Directory.GetFiles(Entries));
        Assert.Equal([6, 6, 6, 6], later.Info.Layers.Select(layer => layer.Line));
    }

    [Fact]
    public async Task Any_number_may_make_it_at_once()
    {
        IRunnableNetwork[] made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Make())));

        Assert.All(made, network => Assert.Equal("Tiny", network.Info.Name));
        Assert.NotNull(Entry);
    }

    [Fact]
    public void A_folder_that_others_can_write_to_is_not_used()
    {
        if (OperatingSystem.IsWindows())
            return;
        Make();
        File.SetUnixFileMode(Entries, (UnixFileMode)0b111_111_111);
        File.WriteAllText(Entry, "from somebody else");

        Make();

        Assert.Contains("other users can write to it", Assert.Single(_notes), StringComparison.Ordinal);
        Assert.Equal("from somebody else", File.ReadAllText(Entry));
    }

    [Fact]
    public void Without_a_folder_that_can_be_written_it_runs_all_the_same()
    {
        File.WriteAllText(Cache, "a file");

        Assert.Equal("Tiny", Make().Info.Name);

        Assert.Contains("compiled networks are kept in", Assert.Single(_notes), StringComparison.Ordinal);
    }

    private IRunnableNetwork Make(string? json = null)
    {
        NetworkMaker maker = new(Cache, _notes.Add, (_, work) => work(), CancellationToken.None);
        return Assert.IsType<Result<IRunnableNetwork>.Ok>(SpecFile.Read("net.json", json ?? Net.Json()).Bind(spec => maker.Of("net.json", spec))).Value;
    }
}
