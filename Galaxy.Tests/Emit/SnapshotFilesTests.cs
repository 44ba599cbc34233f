using System.Reflection;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Emit;

/// <summary>The snapshot folder holds only files that tests compare.</summary>
public sealed class SnapshotFilesTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Snapshot.Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_snapshot_belongs_to_a_test(string file)
    {
        Assert.Contains(".verified.", file, StringComparison.Ordinal);
        string[] names = file.Split('.', '#');
        Type? tests = typeof(SnapshotFilesTests).Assembly.GetTypes().SingleOrDefault(type => type.Name == names[0]);
        Assert.NotNull(tests?.GetMethod(names[1])?.GetCustomAttribute<FactAttribute>());
    }
}
