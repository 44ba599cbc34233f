using System.Collections.Immutable;
using System.Text;
using Galaxy.Pipeline.Labels;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Labeling;

/// <summary>labels.csv keeps whatever it was told, whatever else happens to it.</summary>
public sealed class LabelJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LabelJournal _journal;

    public LabelJournalTests() => _journal = new LabelJournal(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_line_is_read_as_it_was_given_whatever_its_texts_are()
    {
        GivenLabel[] given =
        [
            LabelWriter.Of("plain.png"),
            LabelWriter.Of("a, \"b\"\nc.png") with { Who = "", Former = "" },
            LabelWriter.Of("=1+1") with { Label = "+galaxy", Who = "@Ada", Former = "-5" },
            LabelWriter.Of("'apostrophe'") with { Who = "\tMüller, \"Zoë\" 星系 🌌 " },
            LabelWriter.Of("\uD800 half"),
        ];
        _journal.Append(given);
        GivenLabel[] read =
        [
            given[0], given[1] with { Name = "a, \"b\"\\u{a}c.png" }, given[2], given[3] with { Who = "\\u{9}Müller, \"Zoë\" 星系 🌌 " },
            given[4] with { Name = "\uFFFD half" },
        ];
        Assert.Equal(read, Standing(new LabelJournal(_folder.Path)).ToArray());
        Assert.Equal(1 + given.Length, File.ReadAllLines(_journal.Path).Length);
        Assert.DoesNotContain(",=", File.ReadAllText(_journal.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_label_of_a_picture_stands_and_an_undo_brings_the_one_before_back()
    {
        GivenLabel first = LabelWriter.Of("one");
        _journal.Append(first, first with { Label = "artifact" }, LabelWriter.Of("two", "other"));
        Assert.Equal(["artifact", "other"], Labels());
        _journal.Append(first with { Label = "" });
        Assert.Equal(["spiral", "other"], Labels());
        _journal.Append(first with { Label = "" }, first with { Label = "" });
        Assert.Equal(["other"], Labels());
        Assert.Equal((6, "other"), _journal.Read((book, _) => (book.Total, string.Join(' ', book.Names))).Value());
        _journal.Append(first);
        Assert.Equal("spiral other", _journal.Read((book, _) => string.Join(' ', book.Names)).Value());
    }

    [Theory]
    [InlineData("pict", "", "spiral")]
    [InlineData("whole\n01234567", "", "spiral")]
    [InlineData("whole\nbefore\n0123456789abcdef0123456789abcdef,\"half a na", "\"", "edge-on spiral")]
    [InlineData("whole\nbefore\n\0\0\0\0", "", "edge-on spiral")]
    public void A_line_that_was_cut_off_is_ended_and_left_out(string beginning, string quote, string labels)
    {
        string text = beginning
            .Replace("whole\n", LabelLine.Header, StringComparison.Ordinal)
            .Replace("before\n", Encoding.UTF8.GetString(LabelLine.Of(LabelWriter.Of("one", "edge-on"))), StringComparison.Ordinal);
        File.WriteAllText(_journal.Path, text);
        Assert.Equal(labels == "spiral" ? [] : ["edge-on"], Labels());
        _journal.Append(LabelWriter.Of("two"));
        string begun = beginning.Contains('\n', StringComparison.Ordinal) ? $"{text}{quote}\n" : LabelLine.Header;
        Assert.Equal(begun + Encoding.UTF8.GetString(LabelLine.Of(LabelWriter.Of("two"))), File.ReadAllText(_journal.Path));
        Assert.Equal(labels, string.Join(' ', Labels()));
        string? note = new LabelJournal(_folder.Path).Read((_, note) => note).Value();
        Assert.Equal(begun == LabelLine.Header, note is null);
    }

    [Fact]
    public void What_others_add_is_seen_and_a_file_in_its_place_is_read_anew()
    {
        LabelJournal other = new(_folder.Path);
        _journal.Append(LabelWriter.Of("one"));
        other.Append(LabelWriter.Of("two", "other"));
        Assert.Equal(["spiral", "other"], Labels());
        string lines = File.ReadAllText(_journal.Path);
        string others = lines.Replace("spiral", "wheels", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        File.WriteAllText(_journal.Path, others, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(["wheels", "other"], Labels());
        File.Delete(_journal.Path);
        Assert.Empty(Labels());
        _journal.Append(LabelWriter.Of("three"));
        Assert.Equal(["spiral"], Labels());
    }

    [Theory]
    [InlineData("id,label\n1,spiral\n")]
    [InlineData("no table")]
    [InlineData("picture;name;label;who;when;model;former;file\n")]
    public void A_file_with_other_columns_is_left_alone(string text)
    {
        File.WriteAllText(_journal.Path, text);
        string problem = $"{_journal.Path}: its columns are not those of labels, picture,name,label,who,when,model,former,file. "
            + "Move it, or choose another --folder.";
        Assert.Equal(problem, $"{Append()}");
        Assert.Equal(problem, $"{_journal.Read((_, _) => 0).Failure()}");
        Assert.Equal(text, File.ReadAllText(_journal.Path));
    }

    [Fact]
    public void A_folder_in_its_place_is_told()
    {
        Directory.CreateDirectory(_journal.Path);
        Assert.Equal($"{_journal.Path}: cannot be written: a folder has that name. Choose another place.", $"{Append()}");
    }

    [FactNeeds(Need.Shell)]
    public void A_pipe_and_a_device_that_loses_lines_are_told_and_block_nothing()
    {
        Shell.Run(_folder.Path, $"mkfifo {LabelFile.Name}");
        Assert.Contains("not an ordinary file", $"{Append()}", StringComparison.Ordinal);
        Assert.Empty(Labels());
        Shell.Run(_folder.Path, $"rm {LabelFile.Name}; ln -s /dev/null {LabelFile.Name}");
        Assert.Contains("not an ordinary file", $"{Append()}", StringComparison.Ordinal);
    }

    [FactNeeds(Need.FullDevice)]
    public void A_full_disk_is_told()
    {
        Shell.Run(_folder.Path, $"ln -s /dev/full {LabelFile.Name}");
        Assert.Equal($"{_journal.Path}: cannot be written: the disk is full. Free some space, or choose another place.", $"{Append()}");
    }

    [FactNeeds(Need.Permissions)]
    public void A_file_that_may_not_be_written_is_read_all_the_same()
    {
        _journal.Append(LabelWriter.Of("one"));
        Shell.Run(_folder.Path, $"chmod 444 {LabelFile.Name}");
        Assert.Contains("permission is denied", $"{Append()}", StringComparison.Ordinal);
        Assert.Equal(["spiral"], Labels());
    }

    [Fact]
    public async Task Pieces_are_the_file()
    {
        Assert.Empty(await Pieces());
        _journal.Append([.. Enumerable.Range(0, 10_000).Select(number => LabelWriter.Of($"{number}"))]);
        Assert.Equal(await File.ReadAllBytesAsync(_journal.Path), await Pieces());

        async Task<byte[]> Pieces()
        {
            List<byte> bytes = [];
            await foreach (Result<byte[]> piece in _journal.Pieces())
                bytes.AddRange(piece.Value());
            return [.. bytes];
        }
    }

    /// <summary>Somebody has the file, and the first waits for it: nobody else comes as far as to wait with a thread.</summary>
    [Fact]
    public async Task Those_who_wait_for_a_file_that_is_held_take_no_thread()
    {
        using ManualResetEventSlim held = new();
        TaskCompletionSource isUsed = new();
        Task<Result<int>> first = Task.Run(() => _journal.InTurn(() =>
        {
            isUsed.SetResult();
            held.Wait();
            return Result.Ok(1);
        }));
        await isUsed.Task;
        using CancellationTokenSource gone = new();
        Task<Result<int>> second = _journal.InTurn(() => Result.Ok(2));
        Task<Result<int>> third = _journal.InTurn(() => Result.Ok(3), gone.Token);
        IAsyncEnumerator<Result<byte[]>> pieces = _journal.Pieces().GetAsyncEnumerator();
        ValueTask<bool> piece = pieces.MoveNextAsync();
        Assert.False(second.IsCompleted || third.IsCompleted || piece.IsCompleted);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        held.Set();
        Assert.Equal((1, 2), ((await first).Value(), (await second).Value()));
        Assert.True(await piece);
        await pieces.DisposeAsync();
    }

    private Problem Append() => _journal.Append(_ => Result.Ok<ImmutableArray<GivenLabel>>([LabelWriter.Of("one")])).Failure();

    private string[] Labels() => [.. Standing(_journal).Select(label => label.Label)];

    private static ImmutableArray<GivenLabel> Standing(LabelJournal journal) => journal.Read((book, _) => book.Standing.ToImmutableArray()).Value();
}
