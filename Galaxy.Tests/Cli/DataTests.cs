using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Sky;
using Galaxy.Tests.Catalogs.Arrays;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary><c>galaxy data</c> tells what a set is made of and what in it should be looked at.</summary>
public sealed class DataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DataTests()
    {
        Image round = SimulatedSky.Render(GalaxyKind.CompletelyRoundSmooth, seed: 1, size: 120, fieldOfView: 1);
        Image spiral = SimulatedSky.Render(GalaxyKind.Spiral, seed: 2, size: 120, fieldOfView: 1);
        Save("round/1.png", round);
        Save("round/copy.png", round);
        Save("spiral/2.png", spiral);
        Save("spiral/half.png", Orientation.Apply(round.AreaScale(60, 60), 6));
        File.WriteAllText(At("spiral/3.png"), "not a picture");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Form_classes_sizes_twins_and_unreadable_pictures_are_told()
    {
        string told = CommandLine.Must("data", _folder.Path);
        Assert.Contains("class folders, 5 pictures, of which 4 can be read.", told, StringComparison.Ordinal);
        Assert.Contains("120×120 (3), 60×60 (1)", told, StringComparison.Ordinal);
        Assert.Contains("1 group of identical pictures, 2 in all (first: round/1.png, round/copy.png)", told, StringComparison.Ordinal);
        Assert.Contains("1 group of pictures of the same sky", told, StringComparison.Ordinal);
        Assert.Contains("in more than one class (first: round/1.png, spiral/half.png)", told, StringComparison.Ordinal);
        Assert.Contains("Cannot be read: spiral/3.png", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Good_pictures_beside_labels_that_cannot_be_read_are_no_classes()
    {
        string told = CommandLine.Must("data", ArrayFixture.Path("fractions.npz"));
        Assert.Contains("The set has no classes: ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_same_for_machines()
    {
        using JsonDocument document = JsonDocument.Parse(CommandLine.Must("data", _folder.Path, "--json"));
        JsonElement data = document.RootElement;
        Assert.Equal((5, 4), (data.GetProperty("listed").GetInt32(), data.GetProperty("readable").GetInt32()));
        Assert.Equal(["round", "spiral"], data.GetProperty("classes").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        Assert.Equal([2, 2], data.GetProperty("classes").EnumerateArray().Select(item => item.GetProperty("pictures").GetInt32()));
        Assert.Equal(120, data.GetProperty("side").GetProperty("median").GetDouble());
        Assert.Equal(["round/1.png", "spiral/half.png"], data.GetProperty("sameSky")[0].EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void Page_shows_a_sheet_for_each_class()
    {
        CommandLine.Must("data", _folder.Path, "--html", At("page.html"));
        string page = File.ReadAllText(At("page.html"));
        Assert.Contains("<h3>spiral</h3>", page, StringComparison.Ordinal);
        Assert.Equal(4, page.Split("data:image/png;base64,").Length - 1);
    }

    [Theory]
    [InlineData("--html", "is not a page that Galaxy wrote")]
    [InlineData("--problems", "is not a list of problems that Galaxy wrote")]
    public void What_Galaxy_did_not_write_is_not_replaced(string flag, string words)
    {
        CommandLine.Answer answer = CommandLine.Run("data", _folder.Path, flag, At("spiral/3.png"));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.Equal("not a picture", File.ReadAllText(At("spiral/3.png")));
        CommandLine.Must("data", _folder.Path, flag, At("new"));
        CommandLine.Must("data", _folder.Path, flag, At("new"));
    }

    [Fact]
    public void Folder_of_pictures_without_classes_is_looked_through_all_the_same() =>
        Assert.Contains("pictures, 3 pictures, of which 2 can be read.", CommandLine.Must("data", At("spiral")), StringComparison.Ordinal);

    [Fact]
    public void Place_without_pictures_is_refused_with_a_remedy()
    {
        Directory.CreateDirectory(At("empty"));
        CommandLine.Answer answer = CommandLine.Run("data", At("empty"));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("there are no pictures in it. Give pictures, or a folder of them.", answer.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, CommandLine.Run("data", At("missing")).Code);
    }

    [Theory]
    [InlineData("SPIRAL", "spiral")]
    [InlineData("two arms", "two-arms")]
    public void Classes_that_training_takes_for_the_same_are_told_as_it_tells_them(string other, string spelled)
    {
        File.WriteAllText(At("t.csv"), $"file,class\nround/1.png,{other}\nspiral/2.png,{spelled}\nspiral/half.png,round\n");
        const string Remedy = "are the same class. Give both the same name, or one of them another.";
        string told = CommandLine.Must("data", At("t.csv"));
        Assert.Contains($"classes '{other}', '{spelled}' {Remedy}", told, StringComparison.Ordinal);
        Assert.Contains($"classes '{other}', '{spelled}' {Remedy}", CommandLine.Run("train", "--data", At("t.csv"), "--out", At("run")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_table_that_are_left_out_are_listed_in_a_file()
    {
        File.WriteAllText(At("galaxies.csv"), "name,kind\n1,a\n2,b\n4,a\n");
        string told = CommandLine.Must("data", At("galaxies.csv"), "--id-column", "name", "--label-column", "kind", "--problems", At("problems.csv"));
        Assert.Contains("a table of pictures, 2 pictures, of which 2 can be read.", told, StringComparison.Ordinal);
        Assert.Contains("1 row without a picture, left out: line 4 '4'.", told, StringComparison.Ordinal);
        Assert.Equal(
            ["problem,row,about", "row without a picture,4,4", "picture without a row,,round/copy.png", "picture without a row,,spiral/3.png", "picture without a row,,spiral/half.png"],
            File.ReadAllLines(At("problems.csv")));
    }

    [Theory]
    [InlineData("file,label\nround/1.png,-1\nspiral/2.png,-1\n", true, "row without a class,2,\"'-1\"")]
    [InlineData("file,label\n/etc/hostname,a\n../x.jpg,b\n", false, "row without a picture,2,/etc/hostname")]
    public void Rows_are_listed_even_if_none_can_be_used(string table, bool hasPictures, string first)
    {
        File.WriteAllText(At("t.csv"), table);
        CommandLine.Answer answer = CommandLine.Run("data", At("t.csv"), "--problems", At("problems.csv"));
        Assert.Equal(hasPictures ? ExitCode.Success : ExitCode.BadInput, answer.Code);
        Assert.Equal(first, File.ReadAllLines(At("problems.csv"))[1]);
    }

    [Fact]
    public void Single_class_of_a_table_is_told_behind_what_removed_the_others()
    {
        File.WriteAllBytes(At("t.csv"), System.Text.Encoding.Latin1.GetBytes("file,label\nround/1.png,\u00e9\nspiral/2.png,b\nspiral/half.png,b\n"));
        string error = CommandLine.Run("train", "--data", At("t.csv"), "--out", At("run")).Error;
        int note = error.IndexOf("1 row whose text is not UTF-8 (save the table as UTF-8: iconv", StringComparison.Ordinal);
        Assert.InRange(error.IndexOf("it has a single class, 'b'", StringComparison.Ordinal), note + 1, int.MaxValue);
        Assert.True(note > 0);
        Assert.Contains("Name the column of classes with --label-column", error, StringComparison.Ordinal);
        Assert.DoesNotContain("folder of its own", error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_fault_of_many_pictures_is_told_once()
    {
        foreach (int number in Enumerable.Range(0, 5))
            File.WriteAllText(At($"spiral/bad{number}.png"), "not a picture");
        string told = CommandLine.Must("data", _folder.Path);
        Assert.Equal(2, told.Split("Cannot be read: ").Length);
        Assert.Contains("Cannot be read: spiral/3.png and 5 others: ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_for_tables_need_data()
    {
        CommandLine.Answer answer = CommandLine.Run("train", "--label-column", "kind");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("--data: it is missing, but other flags say how to read it.", answer.Error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private void Save(string name, Image image)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), PngFile.Encode(image));
    }
}
