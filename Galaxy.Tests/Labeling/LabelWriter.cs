using System.Collections.Immutable;
using System.Text;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Labels;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Labeling;

/// <summary>Somebody who labels pictures.</summary>
internal static class LabelWriter
{
    private static readonly DateTimeOffset _time = new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero);

    /// <summary>Writes labels one by one, and says the id of each when it is acknowledged.</summary>
    public static void Write(string folder, int count, string who, TextWriter said)
    {
        LabelJournal journal = new(folder);
        for (int number = 0; number < count; number++)
        {
            GivenLabel label = Of($"{who} {number}", who: who);
            if (journal.Append(_ => Result.Ok<ImmutableArray<GivenLabel>>([label])) is Result<ImmutableArray<GivenLabel>>.Ok)
                said.WriteLine(label.Picture);
            said.Flush();
        }
    }

    /// <summary>Says how many labels there are.</summary>
    public static void Count(string folder, TextWriter said) => said.WriteLine(new LabelJournal(folder).Read((book, _) => book.Total).Value());

    /// <summary>A label of a picture that has this text for its bytes.</summary>
    public static GivenLabel Of(string picture, string label = "spiral", string who = "Ada")
    {
        string id = ContentId.Of(Encoding.UTF8.GetBytes(picture));
        return new GivenLabel(id, picture, label, who, _time, "0123456789ab", "edge-on", KeptPicture.FileOf(id, "galaxy.png"));
    }

    /// <summary>Appends labels, which must work.</summary>
    public static void Append(this LabelJournal journal, params GivenLabel[] labels) =>
        Assert.IsType<Result<ImmutableArray<GivenLabel>>.Ok>(
            journal.Append(_ => Result.Ok<ImmutableArray<GivenLabel>>([.. labels])));
}
