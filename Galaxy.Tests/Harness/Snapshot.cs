using System.Runtime.CompilerServices;

namespace Galaxy.Tests.Harness;

/// <summary>
/// Compares text with a file that was reviewed, by Verify's conventions: <c>Class.Method#hint.verified.cs</c>, and beside
/// it <c>.received.cs</c> when the text differs. Tests call nothing else, so that Verify.Xunit could do the work instead.
/// A test method owns every snapshot of its name: one that it does not give is surplus and fails it. So a method calls
/// this once, and a theory never does. To accept what a test receives, review it and run that test with
/// <c>GALAXY_ACCEPT_SNAPSHOTS=1</c>; all of them: <c>GALAXY_ACCEPT_SNAPSHOTS=1 dotnet test Galaxy.sln --filter Snapshot</c>
/// when their classes are named so.
/// </summary>
internal static class Snapshot
{
    /// <summary>Where the snapshots are.</summary>
    public static string Folder { get; } = SourceTree.PathOf("Galaxy.Tests/Snapshots");

    /// <summary>Fails unless the test method's only snapshot holds the text.</summary>
    /// <param name="hint">What the text is, or null when the method's name says it.</param>
    /// <param name="extension">Of the file, without the dot.</param>
    /// <param name="path">The test class's file, which has the class's name.</param>
    public static void Match(
        string text, string? hint = null, string extension = "cs",
        [CallerFilePath] string path = "", [CallerMemberName] string method = "") =>
        MatchAll([(hint, text)], extension, path, method);

    /// <summary>Fails unless the test method's snapshots are these texts, each under its hint.</summary>
    /// <inheritdoc cref="Match"/>
    public static void MatchAll(
        IEnumerable<(string? Hint, string Text)> texts, string extension = "cs",
        [CallerFilePath] string path = "", [CallerMemberName] string method = "")
    {
        SnapshotStore store = new(Folder, $"{Path.GetFileNameWithoutExtension(path)}.{method}", extension);
        string? complaint = SnapshotAcceptance.IsAsked ? store.Accept(texts) : store.Compare(texts);
        Assert.True(complaint is null, complaint);
    }
}
