using System.Diagnostics;
using Galaxy.Pipeline.Labels;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Labeling;

/// <summary>Labels of processes that write at once, and of processes that are killed.</summary>
public sealed class LabelProcessTests : IDisposable
{
    private const int Labels = 200;

    private const int Kills = 50;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_processes_and_a_thread_lose_no_line_and_tear_none()
    {
        using Process one = TestProgram.Start(_folder.Path, $"{Labels}", "Ada");
        using Process two = TestProgram.Start(_folder.Path, $"{Labels}", "Zoë, \"the second\"");
        LabelJournal journal = new(_folder.Path);
        for (int number = 0; number < Labels; number++)
            journal.Append(LabelWriter.Of($"thread {number}", who: "thread"));
        HashSet<string> said = [.. Said(one), .. Said(two)];
        Assert.Equal(2 * Labels, said.Count);
        Assert.Equal(3 * Labels + 1, File.ReadAllLines(journal.Path).Length);
        Assert.Equal((3 * Labels, (string?)null), journal.Read((book, note) => (book.Total, note)).Value());
        Assert.All(said, id => Assert.NotNull(journal.Of(id)));
    }

    [Fact]
    public void A_kill_loses_no_label_that_was_acknowledged()
    {
        HashSet<string> said = [];
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process process = TestProgram.Start(_folder.Path, $"{int.MaxValue}", $"killed {kill}");
            for (int line = 0; line <= kill % 7 && process.StandardOutput.ReadLine() is { } id; line++)
                said.Add(id);
            process.Kill();
            said.UnionWith(Said(process));
        }

        Assert.True(said.Count >= Kills);
        LabelJournal journal = new(_folder.Path);
        journal.Append(LabelWriter.Of("the last"));
        Assert.Null(journal.Read((_, note) => note).Value());
        Assert.All(said, id => Assert.NotNull(journal.Of(id)));
    }

    [Fact]
    public void A_million_lines_are_read_in_little_memory()
    {
        const int Lines = 1_000_000;
        byte[][] few = [.. Enumerable.Range(0, 1000).Select(number => LabelLine.Of(LabelWriter.Of($"picture {number}")))];
        using (FileStream file = File.Create(Path.Combine(_folder.Path, LabelFile.Name)))
        {
            file.Write(LabelLine.HeaderBytes);
            for (int number = 0; number < Lines; number++)
                file.Write(few[number % few.Length]);
        }

        using Process process = TestProgram.StartIn(megabytes: 64, _folder.Path);
        Assert.Equal([$"{Lines}"], Said(process));
    }

    /// <summary>The whole lines that a process has said.</summary>
    private static IEnumerable<string> Said(Process process)
    {
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
