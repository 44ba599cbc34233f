using System.Reflection;

namespace Galaxy.Tests.Harness;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    private SnapshotStore Store => new(_folder, "Class.Method", "cs");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Accepted_text_matches_whatever_its_line_ends()
    {
        Store.Accept([("hint", "a\r\nb\n")]);
        Assert.Equal("a\nb\n", File.ReadAllText(Path.Combine(_folder, "Class.Method#hint.verified.cs")));
        Assert.Null(Store.Compare([("hint", "a\nb\r\n")]));
    }

    [Fact]
    public void Different_text_is_left_beside_and_shown_with_the_command_that_accepts_it()
    {
        Store.Accept([("hint", "a\nb\nc\n")]);
        string complaint = Store.Compare([("hint", "a\nB\nc\n")])!;
        Assert.Equal("a\nB\nc\n", File.ReadAllText(Path.Combine(_folder, "Class.Method#hint.received.cs")));
        Assert.Contains(" a\n-b\n+B\n c\n", complaint, StringComparison.Ordinal);
        Assert.EndsWith(
            "GALAXY_ACCEPT_SNAPSHOTS=1 dotnet test Galaxy.sln --filter FullyQualifiedName~Class.Method",
            complaint, StringComparison.Ordinal);
        Assert.Null(Store.Compare([("hint", "a\nb\nc\n")]));
        Assert.Empty(Directory.GetFiles(_folder, "*.received.*"));
    }

    [Fact]
    public void Text_without_a_snapshot_does_not_match()
    {
        Assert.Contains("Class.Method.verified.cs is not there yet", Store.Compare([(null, "a\n")]), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "Class.Method.received.cs")));
    }

    [Fact]
    public void Snapshot_that_its_test_no_longer_gives_is_surplus_until_accepted()
    {
        new SnapshotStore(_folder, "Class.MethodToo", "cs").Accept([(null, "other")]);
        Store.Accept([("one", "1"), ("two", "2")]);
        Assert.Contains("Class.Method#two.verified.cs is surplus", Store.Compare([("one", "1")]), StringComparison.Ordinal);
        Store.Accept([("one", "1")]);
        Assert.Null(Store.Compare([("one", "1")]));
        Assert.True(File.Exists(Path.Combine(_folder, "Class.MethodToo.verified.cs")));
    }

    [Fact]
    public void Nothing_is_accepted_on_a_build_server()
    {
        Assert.True(SnapshotAcceptance.MayAccept("1", null));
        Assert.False(SnapshotAcceptance.MayAccept(null, "true"));
        Assert.Throws<InvalidOperationException>(() => SnapshotAcceptance.MayAccept("1", "true"));
    }

    [Fact]
    public void Every_snapshot_belongs_to_a_test_method()
    {
        HashSet<string> methods = [.. typeof(SnapshotTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
                .Select(method => $"{type.Name}.{method.Name}"))];
        string[] orphans = [.. Verified().Where(name => !methods.Contains(string.Join('.', name.Split('#')[0].Split('.').Take(2))))];
        Assert.True(orphans.Length == 0, $"No test gives {string.Join(", ", orphans)}. Delete them from Galaxy.Tests/Snapshots.");
    }

    [Fact]
    public void Tests_call_Verify_as_they_call_our_own() => Assert.Equal(Signatures("Snapshot.cs"), Signatures("Snapshot.Verify.cs"));

    private static string[] Signatures(string file) => [.. File.ReadAllLines(SourceTree.PathOf($"Galaxy.Tests/Harness/{file}"))
        .Where(line => line.Contains("public static ") || line.Contains("extension = ") || line.Contains("[CallerFilePath]"))];

    private static IEnumerable<string> Verified() => !Directory.Exists(Snapshot.Folder)
        ? []
        : Directory.GetFiles(Snapshot.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>()
            .Where(name => !name.Contains(".received.", StringComparison.Ordinal));
}
