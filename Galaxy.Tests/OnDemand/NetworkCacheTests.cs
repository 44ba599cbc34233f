using System.Collections.Concurrent;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.OnDemand;

/// <summary>What was compiled is kept for its user alone, whole or not at all.</summary>
public sealed class NetworkCacheTests : IDisposable
{
    private static readonly Net Net = Net.Input(6, 6, 3).Conv(4, 3).Relu().Flatten().Dense(2);

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _notes = [];
    private readonly ConcurrentQueue<string> _compiled = [];

    private string Cache => Path.Combine(_folder.Path, "cache");

    private string Temporary => Path.Combine(_folder.Path, "temporary");

    private string Entries => Path.Combine(Cache, "compiled-networks");

    private string Entry => Assert.Single(Directory.GetFiles(Entries));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_second_use_takes_what_the_first_compiled()
    {
        Make();
        byte[] first = File.ReadAllBytes(Entry);
        File.SetLastWriteTimeUtc(Entry, DateTime.UnixEpoch);

        Make();

        Assert.Equal("Compiling Tiny", Assert.Single(_compiled));
        Assert.Equal(first, File.ReadAllBytes(Entry));
        Assert.True(File.GetLastWriteTimeUtc(Entry) > DateTime.UnixEpoch, "It was used.");
        Assert.Empty(_notes);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Entry));
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
    public void An_entry_that_another_user_could_write_is_made_anew()
    {
        if (OperatingSystem.IsWindows())
            return;
        Make();
        File.SetUnixFileMode(Entry, (UnixFileMode)0b110_110_110);

        Make();

        Assert.Equal(2, _compiled.Count);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Entry));
    }

    [Fact]
    public void What_was_not_used_for_90_days_is_forgotten_and_what_was_left_unfinished()
    {
        Directory.CreateDirectory(Entries);
        (string Name, int Days)[] files = [("old.network", 91), ("old.partial", 91), ("notes.txt", 91), ("new.network", 89), ("new.partial", 89)];
        foreach ((string name, int days) in files)
        {
            File.WriteAllText(Path.Combine(Entries, name), "");
            File.SetLastWriteTimeUtc(Path.Combine(Entries, name), DateTime.UtcNow - TimeSpan.FromDays(days));
        }

        Make();

        string[] left = [.. Directory.GetFiles(Entries).Select(path => Path.GetFileName(path))];
        Assert.Equal(["new.network", "notes.txt"], left.Intersect(files.Select(file => file.Name)).Order(StringComparer.Ordinal));
        Assert.Equal(3, left.Length);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_replaced_by_a_temporary_one()
    {
        File.WriteAllText(Cache, "a file");

        Assert.Equal("Tiny", Make().Info.Name);
        Assert.Equal("Tiny", Make().Info.Name);

        Assert.Single(_compiled);
        Assert.Contains($"so compiled networks are kept in {Path.Combine(Temporary, "compiled-networks")}.", _notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_that_can_be_written_it_runs_all_the_same()
    {
        File.WriteAllText(Cache, "a file");
        File.WriteAllText(Temporary, "another");

        Assert.Equal("Tiny", Make().Info.Name);

        string note = Assert.Single(_notes);
        Assert.Contains("so compiled networks are not kept", note, StringComparison.Ordinal);
        Assert.Contains("Name another folder with GALAXY_CACHE", note, StringComparison.Ordinal);
    }

    private IRunnableNetwork Make(string? json = null)
    {
        NetworkMaker maker = new([Cache, Temporary], TimeProvider.System, _notes.Add, Compile, CancellationToken.None);
        return Assert.IsType<Result<IRunnableNetwork>.Ok>(SpecFile.Read("net.json", json ?? Net.Json()).Bind(spec => maker.Of("net.json", spec))).Value;
    }

    private Result<byte[]> Compile(string what, Func<Result<byte[]>> work)
    {
        _compiled.Enqueue(what);
        return work();
    }
}
