using System.Runtime.CompilerServices;
using VerifyTests;
using VerifyXunit;

namespace Galaxy.Tests.Harness;

/// <summary>The same as <c>Snapshot.cs</c>, for builds with <c>-p:Snapshots=Verify</c>: Verify.Xunit compares and accepts.</summary>
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
        VerifySettings settings = new();
        settings.UseDirectory(Folder);
        settings.UseFileName($"{Path.GetFileNameWithoutExtension(path)}.{method}");
        settings.DisableDiff();
        IEnumerable<Target> targets = [.. texts.Select(text => new Target(extension, text.Text.ReplaceLineEndings("\n"), text.Hint))];
        // On a thread of the pool, since Verify resumes where it was awaited, which xunit's threads cannot while a test blocks them.
        Task.Run(() => Verifier.Verify(targets, settings, path).ToTask()).GetAwaiter().GetResult();
    }
}
