namespace Galaxy.Tests.Harness;

/// <summary>A file in the repository that tests generate from declarations in the code.</summary>
internal static class WrittenFile
{
    /// <summary>Fails unless the file has this text; writes it if the test run accepts snapshots.</summary>
    /// <param name="path">From the root, with forward slashes.</param>
    public static void Match(string path, string text)
    {
        if (SnapshotAcceptance.IsAsked)
            File.WriteAllText(SourceTree.PathOf(path), text);
        string written = SourceTree.Read(path).ReplaceLineEndings("\n");
        Assert.True(written == text, $"{TextDiff.Unified(path, written, text)}\nRun the test with GALAXY_ACCEPT_SNAPSHOTS=1 to write it anew.");
    }
}
