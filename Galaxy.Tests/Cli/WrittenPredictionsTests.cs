using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary><c>galaxy predict --out</c> and <c>galaxy merge</c>.</summary>
public sealed class WrittenPredictionsTests(TrainedModel trained) : IClassFixture<TrainedModel>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Endings => [.. TableFormats.All.Select(format => format.Ending)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_table_has_the_printed_predictions_and_says_what_it_depends_on()
    {
        string table = Place("x.csv");
        Must("predict", trained.Run, trained.Sky, "--out", table);
        string[] printed = Must("predict", trained.Run, trained.Sky, "--csv").Output.Split('\n');
        string[] written = File.ReadAllText(table).Split('\n');
        Assert.Equal(printed.Skip(1).Select(row => row.Split(',')[0]), written.Skip(1).Select(row => row.Split(',').ElementAtOrDefault(1) ?? ""));
        Assert.Equal(printed[1].Split(',')[3..8], written[1].Split(',')[3..8]);
        JsonElement sidecar = JsonElement.Parse(File.ReadAllText($"{table}.json"));
        Assert.Equal(FileSum.Of(trained.Model).Sha256, sidecar.GetProperty("origin").GetProperty("model").GetString());
        Assert.Equal(TrainedModel.Images, sidecar.GetProperty("rows").GetInt32());
        Assert.Equal(FileSum.Of(table).Sha256, sidecar.GetProperty("table").GetProperty("sha256").GetString());
        Assert.Equal(["x.csv", "x.csv.json"], _folder.Files());
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Shards_put_together_are_the_table_of_one_process(string ending)
    {
        string whole = Place($"whole{ending}");
        Must("predict", trained.Run, trained.Sky, "--out", whole, "--tta");
        for (int index = 0; index < 3; index++)
            Assert.Contains($"shard {index}/3: pictures {20 * index + 1} to {20 * index + 20} of 60 go to",
                Go(ExitCode.Success, Slurm(index), "", "predict", trained.Run, trained.Sky, "--out", Place($"x{ending}"), "--tta").Error, StringComparison.Ordinal);
        Must("merge", Place($"merged{ending}"), _folder.Path);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(Place($"merged{ending}")));
    }

    [Fact]
    public void A_picture_that_cannot_be_read_has_a_row_that_says_why()
    {
        File.WriteAllText(Place("broken.jpg"), "no picture");
        string good = Pictures[0];
        Answer answer = Must("predict", trained.Run, Place("broken.jpg"), good, "--out", Place("x.jsonl"));
        Assert.Contains("1 of 2 pictures cannot be read", answer.Error, StringComparison.Ordinal);
        JsonElement row = JsonElement.Parse(File.ReadLines(Place("x.jsonl")).First());
        Assert.Equal("broken", row.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("class").ValueKind);
        Assert.StartsWith("unreadable: ", row.GetProperty("note").GetString(), StringComparison.Ordinal);
        JsonElement listed = JsonElement.Parse(File.ReadAllText(Place("x.jsonl.json"))).GetProperty("unreadablePictures")[0];
        Assert.Equal(Place("broken.jpg"), listed.GetProperty("file").GetString());

        Assert.Contains("none of its 1 pictures can be read", Refused("predict", trained.Run, Place("broken.jpg"), "--out", Place("y.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_gives_its_own_identifiers()
    {
        string picture = Path.GetRelativePath(trained.Sky, Pictures[0]);
        File.WriteAllText(Place("list.csv"), $"objid,where\n587722981741363294,{picture}\n");
        Must("predict", trained.Run, Place("list.csv"), "--id-column", "objid", "--file-column", "where", "--pictures", trained.Sky, "--out", Place("x.csv"));
        Assert.StartsWith("587722981741363294,", File.ReadAllLines(Place("x.csv"))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_come_from_standard_input()
    {
        string[] files = Pictures;
        string lines = string.Concat(files.Select(file => $"{file}\r\n"));
        string zeros = string.Join('\0', files);
        Go(ExitCode.Success, Nothing, lines, "predict", trained.Run, "-", "--out", Place("lines.csv"));
        Go(ExitCode.Success, Nothing, zeros, "predict", trained.Run, "-", "-0", "--out", Place("zeros.csv"));
        Must(["predict", trained.Run, .. files, "--out", Place("named.csv")]);
        Assert.Equal(File.ReadAllText(Place("named.csv")), File.ReadAllText(Place("lines.csv")));
        Assert.Equal(File.ReadAllText(Place("named.csv")), File.ReadAllText(Place("zeros.csv")));
        foreach (string format in (string[])["--csv", "--json", "--threads=2"])
            Assert.Contains(files[^1], Go(ExitCode.Success, Nothing, lines, "predict", trained.Run, "-", format).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_run_leaves_no_table_and_append_completes_it()
    {
        string table = Place("x.npz");
        Answer stopped = Go(ExitCode.Interrupted, Nothing, "", ["predict", trained.Run, trained.Sky, "--out", table], new CancellationToken(canceled: true));
        Assert.Contains("interrupted after 0 of 60 pictures; the same command with --append goes on", stopped.Error, StringComparison.Ordinal);
        Assert.Equal(["x.npz.journal"], _folder.Files());
        Assert.Contains("Add --append to go on", Refused("predict", trained.Run, trained.Sky, "--out", table), StringComparison.Ordinal);
        Must("predict", trained.Run, trained.Sky, "--out", table, "--append");
        Must("predict", trained.Run, trained.Sky, "--out", table, "--append");
        Assert.Equal(["x.npz", "x.npz.json"], _folder.Files());
        Assert.Contains("from another catalog", Refused("predict", trained.Run, Path.Combine(trained.Sky, "spiral"), "--out", table, "--append"), StringComparison.Ordinal);
        Assert.Contains("with --tta", Refused("predict", trained.Run, trained.Sky, "--tta", "--out", table, "--append"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--append", "--append: it is about a table, and none is named")]
    [InlineData("--shard 0/2", "--shard: it is about a table, and none is named")]
    [InlineData("--out x.txt", "x.txt: its name does not say which format it has")]
    [InlineData("--out nowhere/x.csv", "there is no folder")]
    [InlineData("--out x.csv --csv", "--out: it cannot be combined with --csv or --json")]
    [InlineData("--features x.npz --json", "--features: it cannot be combined with --csv or --json")]
    [InlineData("--out x.csv --shard 2/2", "--shard: there is no shard 2 of 2")]
    public void A_table_that_cannot_be_made_is_refused(string flags, string words) =>
        Assert.Contains(words, Refused(["predict", trained.Run, trained.Sky, .. flags.Split(' ')]), StringComparison.Ordinal);

    [Fact]
    public void Standard_input_stands_alone() => Assert.Contains(
        "standard input cannot be combined", Refused("predict", trained.Run, "-", trained.Sky, "--csv"), StringComparison.Ordinal);

    [Fact]
    public void Zero_bytes_without_their_flag_are_told_before_anything_is_written()
    {
        Assert.Contains("Add -0", Go(ExitCode.BadInput, Nothing, "a\0b\0", "predict", trained.Run, "-", "--out", Place("x.csv")).Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
    }

    /// <summary>The runtime takes the number of a descriptor that was closed for a pipe of its own, which never ends.</summary>
    [Fact]
    public void Standard_input_that_was_closed_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        string command = $"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "galaxy.dll")}' predict '{trained.Run}' - <&-";
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardError = true, UseShellExecute = false })!;
        string told = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("standard input is closed or empty", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_never_goes_on_can_be_left()
    {
        using System.IO.Pipes.AnonymousPipeServerStream endless = new(System.IO.Pipes.PipeDirection.In);
        using CancellationTokenSource soon = new();
        soon.Cancel();
        Assert.Empty(PathLines.Read(endless, '\n', soon.Token));
    }

    [Fact]
    public void A_path_that_no_disk_has_is_shortened()
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(new string('x', 1 << 20) + "\ny"));
        Assert.Equal([new string('x', 100) + "…", "y"], PathLines.Read(input, '\n', CancellationToken.None));
    }

    [FactNeeds(Need.FullDevice)]
    public void A_full_disk_is_one_message()
    {
        File.CreateSymbolicLink(Place("x.csv.journal"), "/dev/full");
        string error = Refused("predict", trained.Run, trained.Sky, "--out", Place("x.csv"), "--append");
        Assert.Contains("x.csv.journal: cannot be written: the disk is full", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private string[] Pictures =>
        [.. Directory.EnumerateFiles(trained.Sky, "*.png", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private string Place(string name) => Path.Combine(_folder.Path, name);

    private static string? Nothing(string name) => null;

    private static Func<string, string?> Slurm(int index) => name => name switch
    {
        "SLURM_ARRAY_TASK_ID" => $"{index + 1}",
        "SLURM_ARRAY_TASK_COUNT" or "SLURM_ARRAY_TASK_MAX" => "3",
        "SLURM_ARRAY_TASK_MIN" => "1",
        _ => null,
    };

    private static Answer Must(params string[] arguments) => Go(ExitCode.Success, Nothing, "", arguments);

    /// <summary>What a command that must fail says of it.</summary>
    private static string Refused(params string[] arguments) => Go(ExitCode.BadInput, Nothing, "", arguments).Error;

    private static Answer Go(ExitCode expected, Func<string, string?> variable, string input, params string[] arguments) =>
        Go(expected, variable, input, arguments, CancellationToken.None);

    private static Answer Go(ExitCode expected, Func<string, string?> variable, string input, string[] arguments, CancellationToken interrupted)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        ExitCode code = GalaxyProgram.Run(arguments, new Terminal(output, error, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, interrupted)
        {
            Cache = TestCache.Folder,
            Variable = variable,
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        });
        Assert.True(code == expected, error.Text());
        return new Answer(output.Text(), error.Text());
    }

    private sealed record Answer(string Output, string Error);
}
