namespace Galaxy.Tests.Harness;

/// <summary>A file of the repository that the tests write, from what the code declares.</summary>
internal static class WrittenFile
{
    /// <summary>Fails unless the file holds the text; writes it instead when the one who runs the tests accepts.</summary>
    /// <param name="path">From the root, with forward slashes.</param>
    public static void Match(string path, string text)
    {
        if (SnapshotAcceptance.IsAsked)
            File.WriteAllText(SourceTree.PathOf(path), text);
        string written = SourceTree.Read(path).ReplaceLineEndings("\n");
        Assert.True(written == text, $"{TextDiff.Unified(path, written, text)}\nRun the test with GALAXY_ACCEPT_SNAPSHOTS=1 to write it anew.");
    }
}
