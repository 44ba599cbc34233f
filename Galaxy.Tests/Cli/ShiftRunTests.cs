using System.IO.Compression;
using System.Text.Json;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Shifts;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary><c>galaxy evaluate --shifts</c>.</summary>
public sealed class ShiftRunTests(ShiftedModel trained) : IClassFixture<ShiftedModel>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("half")]
    [InlineData("noise")]
    [InlineData("jpeg")]
    public void A_shift_gives_what_its_pictures_give_in_files(string name)
    {
        JsonElement[] shifts = Shifts("--data", trained.Sky);
        Shift shift = Shift.All.Single(shift => shift.Name == name);
        foreach (string file in Directory.GetFiles(trained.Sky, "*.png", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder.Path, name, Path.GetRelativePath(trained.Sky, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            Image picture = ImageFile.Decode(File.ReadAllBytes(file), file).Value();
            File.WriteAllBytes(copy, PngFile.Encode(shift.Apply(picture)));
        }

        JsonElement files = Evaluate("--data", Path.Combine(_folder.Path, name));
        JsonElement row = shifts.Single(row => row.GetProperty("shift").GetString() == name);
        foreach (string figure in (string[])["images", "accuracy", "interval", "macroRecall", "ece"])
            Assert.Equal(files.GetProperty(figure).GetRawText(), row.GetProperty(figure).GetRawText());
    }

    [Fact]
    public void The_first_row_is_the_plain_test_and_the_mean_is_that_of_the_others()
    {
        JsonElement evaluation = Evaluate("--data", trained.Sky, "--shifts", "--tta");
        JsonElement[] rows = [.. evaluation.GetProperty("shifts").EnumerateArray()];
        Assert.Equal(["none", "half", "stretch", "gray", "noise", "blur", "jpeg"], rows.Select(row => row.GetProperty("shift").GetString()!));
        Assert.Equal(evaluation.GetProperty("ece").GetRawText(), rows[0].GetProperty("ece").GetRawText());
        Assert.Equal(0, rows[0].GetProperty("change").GetDouble());
        Assert.Equal(rows[1..].Average(row => row.GetProperty("change").GetDouble()), evaluation.GetProperty("meanShiftChange").GetDouble());
        Assert.False(Evaluate("--data", trained.Sky).TryGetProperty("shifts", out _));
    }

    [Fact]
    public void Threads_and_an_archive_change_nothing()
    {
        string archive = Path.Combine(_folder.Path, "sky.zip");
        ZipFile.CreateFromDirectory(trained.Sky, archive);
        string[] folder = [.. Shifts("--data", trained.Sky, "--threads", "1").Select(row => row.GetRawText())];
        Assert.Equal(folder, Shifts("--data", archive, "--threads", "3").Select(row => row.GetRawText()));
    }

    [Fact]
    public void The_simulated_sky_is_shifted_in_whole_pictures()
    {
        JsonElement evaluation = Evaluate("--shifts");
        JsonElement[] rows = [.. evaluation.GetProperty("shifts").EnumerateArray()];
        Assert.Equal(evaluation.GetProperty("images").GetInt32(), rows[0].GetProperty("images").GetInt32());
        Assert.Equal(evaluation.GetProperty("ece").GetRawText(), rows[0].GetProperty("ece").GetRawText());
        Assert.Equal(7, rows.Select(row => row.GetProperty("ece").GetDouble()).Distinct().Count());
    }

    [Fact]
    public void A_table_and_a_file_have_a_row_for_each()
    {
        string place = Path.Combine(_folder.Path, "evaluated");
        string told = CommandLine.Must("evaluate", trained.Run, "--data", trained.Sky, "--shifts", "--out", place);
        Assert.All(Shift.All.Append(Shift.None), shift => Assert.Contains($" {shift.Words} ", told, StringComparison.Ordinal));
        Assert.Contains("Mean change of the accuracy under the shifts: ", told, StringComparison.Ordinal);
        Assert.Contains("pictures at half scale have fewer pixels than the network's input", told, StringComparison.Ordinal);
        Assert.Equal(8, File.ReadAllLines(Path.Combine(place, "shifts.csv")).Length);
        Assert.Contains("\"meanShiftChange\"", File.ReadAllText(Path.Combine(place, "evaluation.json")), StringComparison.Ordinal);
    }

    private JsonElement[] Shifts(params string[] flags) => [.. Evaluate(["--shifts", .. flags]).GetProperty("shifts").EnumerateArray()];

    private JsonElement Evaluate(params string[] flags) => JsonElement.Parse(CommandLine.Must(["evaluate", trained.Run, "--json", .. flags]));
}
