using Galaxy.Pipeline.Files;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Files;

/// <summary>A folder has one owner at a time; folders made for it are removed if they stay empty.</summary>
public sealed class OwnedFolderTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void New_folder_is_named_after_time_and_network_with_a_number_if_taken()
    {
        OwnedFolder[] owned = [.. Enumerable.Range(0, 3).Select(_ => New())];
        Assert.Equal(["20260304-050607-GalaxyNet", "20260304-050607-GalaxyNet-2", "20260304-050607-GalaxyNet-3"], owned.Select(Name));
        Array.ForEach(owned, folder => folder.Dispose());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Of_many_who_ask_for_a_new_folder_at_once_each_gets_one_of_its_own()
    {
        const int Askers = 16;
        using Barrier together = new(Askers);
        string[] names = new string[Askers];
        Thread[] threads = [.. Enumerable.Range(0, Askers).Select(asker => new Thread(() =>
        {
            together.SignalAndWait();
            using OwnedFolder owned = New();
            names[asker] = Name(owned);
            AtomicFile.Write(owned.Folder.PathOf("mine"), [(byte)asker]).Value();
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(Askers, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names.Index(), name => Assert.Equal([(byte)name.Index], File.ReadAllBytes(Path.Combine(_folder.Path, name.Item, "mine"))));
    }

    [Fact]
    public void Second_owner_is_told_who_has_it_and_has_it_when_the_first_lets_go()
    {
        string path = Path.Combine(_folder.Path, "run");
        using (At(path))
        {
            Problem problem = Assert.IsType<Result<OwnedFolder>.Failed>(OwnedFolder.At(path, Now)).Problem;
            Assert.Equal(path, problem.Thing);
            Assert.Equal(
                $"a run is under way in it: process {Environment.ProcessId} on {Environment.MachineName}, since 2026-03-04 05:06:07", problem.What);
            Assert.Equal([RunLock.Name], Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)));
        }

        Assert.False(Directory.Exists(path));
        At(path).Dispose();
    }

    [Fact]
    public void Lock_that_nobody_holds_is_no_hindrance()
    {
        File.WriteAllText(Path.Combine(_folder.Path, RunLock.Name), "process 1 on elsewhere, since long ago\n");
        using (OwnedFolder owned = At(_folder.Path))
            Assert.Contains($"process {Environment.ProcessId} ", File.ReadAllText(owned.Folder.PathOf(RunLock.Name)), StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public void Lock_of_the_next_owner_is_left_alone_by_one_whose_folder_was_deleted()
    {
        string path = Path.Combine(_folder.Path, "run");
        OwnedFolder first = At(path);
        Directory.Delete(path, recursive: true);
        using OwnedFolder second = At(path);
        first.Dispose();
        Assert.True(File.Exists(second.Folder.PathOf(RunLock.Name)));
        Assert.IsType<Result<OwnedFolder>.Failed>(OwnedFolder.At(path, Now));
    }

    [Fact]
    public void Folders_that_were_there_stay_and_those_that_were_made_go()
    {
        string there = Path.Combine(_folder.Path, "there");
        Directory.CreateDirectory(there);
        At(there).Dispose();
        At(Path.Combine(there, "a", "b")).Dispose();
        Assert.Equal([there], Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Folder_that_something_was_written_into_stays()
    {
        using (OwnedFolder owned = At(Path.Combine(_folder.Path, "a", "b")))
            File.WriteAllText(owned.Folder.PathOf("model"), "");
        Assert.Equal(["model"], Directory.EnumerateFiles(Path.Combine(_folder.Path, "a", "b")).Select(file => Path.GetFileName(file)));
    }

    private static string Name(OwnedFolder owned) => Path.GetFileName(owned.Folder.Path);

    private OwnedFolder New() => Assert.IsType<Result<OwnedFolder>.Ok>(OwnedFolder.New(_folder.Path, "GalaxyNet", Now)).Value;

    private static OwnedFolder At(string path) => Assert.IsType<Result<OwnedFolder>.Ok>(OwnedFolder.At(path, Now)).Value;
}
