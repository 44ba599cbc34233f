namespace Galaxy.Tests.Harness;

/// <summary>The snapshot files of one test method.</summary>
/// <param name="folder">The folder of all snapshots.</param>
/// <param name="method"><c>Class.Method</c>.</param>
/// <param name="extension">Of the files, without the dot.</param>
internal sealed class SnapshotStore(string folder, string method, string extension)
{
    private const string Verified = "verified";
    private const string Received = "received";

    /// <summary>Compares, and writes what differs next to the verified files.</summary>
    /// <returns>What differs and the command that accepts it; null when nothing does.</returns>
    public string? Compare(IEnumerable<(string? Hint, string Text)> texts)
    {
        DeleteAll(Received);
        var files = texts.Select(text => (Name: NameOf(text.Hint), Text: Normalize(text.Text))).ToList();
        List<string> complaints = [.. files.Select(file => Compare(file.Name, file.Text)).OfType<string>()];
        complaints.AddRange(Files(Verified)
            .Where(path => !files.Exists(file => PathOf(file.Name, Verified) == path))
            .Select(path => $"{Path.GetFileName(path)} is surplus: the test no longer gives it."));
        return complaints.Count == 0
            ? null
            : $"{string.Join('\n', complaints)}\nReview the difference; to accept it: {SnapshotAcceptance.Command(method)}";
    }

    /// <summary>Makes these texts the verified ones, and deletes the method's others.</summary>
    /// <returns>Null: nothing to complain of.</returns>
    public string? Accept(IEnumerable<(string? Hint, string Text)> texts)
    {
        Directory.CreateDirectory(folder);
        DeleteAll(Received);
        DeleteAll(Verified);
        foreach ((string? hint, string text) in texts)
            File.WriteAllText(PathOf(NameOf(hint), Verified), Normalize(text));
        return null;
    }

    private string? Compare(string name, string text)
    {
        string path = PathOf(name, Verified);
        string? verified = File.Exists(path) ? Normalize(File.ReadAllText(path)) : null;
        if (verified == text)
            return null;
        Directory.CreateDirectory(folder);
        File.WriteAllText(PathOf(name, Received), text);
        return verified is null ? $"{Path.GetFileName(path)} is not there yet." : TextDiff.Unified(Path.GetFileName(path), verified, text);
    }

    private string NameOf(string? hint) => hint is null ? method : $"{method}#{hint}";

    private string PathOf(string name, string state) => Path.Combine(folder, $"{name}.{state}.{extension}");

    private void DeleteAll(string state)
    {
        foreach (string path in Files(state))
            File.Delete(path);
    }

    /// <summary>The method's files, excluding methods whose names have it as a prefix.</summary>
    private string[] Files(string state) => !Directory.Exists(folder)
        ? []
        :
        [
            .. Directory.GetFiles(folder, $"{method}#*.{state}.{extension}"),
            .. Directory.GetFiles(folder, $"{method}.{state}.{extension}"),
        ];

    private static string Normalize(string text) => text.ReplaceLineEndings("\n");
}
