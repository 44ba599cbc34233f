using Galaxy.Pipeline.Labels;
using Galaxy.Tests.Fuzzing.Mutations;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Labeling;

namespace Galaxy.Tests.Fuzzing.Forms;

/// <summary>labels.csv: whatever is in it, a label that is added to it stands, and no other is lost.</summary>
internal static class LabelsForm
{
    public static FuzzForm Form => new("labels", ".csv", [Written], (seeds, random) => FileMutation.Of(seeds, random, FormatWords.Csv), IsRead);

    private static byte[] Written =>
    [
        .. LabelLine.HeaderBytes, .. LabelLine.Of(LabelWriter.Of("one")), .. LabelLine.Of(LabelWriter.Of("a, \"b\"", "artifact", "Zoë")),
        .. LabelLine.Of(LabelWriter.Of("one", "edge-on")), .. LabelLine.Of(LabelWriter.Of("one", "")),
    ];

    private static bool IsRead(byte[] file, FuzzFolder folder)
    {
        string path = Path.Combine(folder.Inside, LabelFile.Name);
        File.WriteAllBytes(path, file);
        LabelJournal journal = new(folder.Inside);
        bool isRead = journal.Read((book, _) => book.Total).Match(total => IsAdded(journal, total), problem => problem.Remedy.Length == 0);
        File.Delete(path);
        return isRead;
    }

    private static bool IsAdded(LabelJournal journal, int total)
    {
        GivenLabel added = LabelWriter.Of("added", "spiral");
        journal.Append(added);
        Assert.InRange(Outcome.Value(new LabelJournal(journal.Folder).Read((book, _) => book.Total)), total + 1, total + 2);
        Assert.Equal(added, journal.Of(added.Picture));
        return true;
    }
}
