using System.Security.Cryptography;
using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary><c>galaxy card</c>, on a training that keeps nothing for a test.</summary>
public sealed class CardTests : IClassFixture<CardTests.Trained>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Trained _trained;

    public CardTests(Trained trained) => _trained = trained;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_training_on_all_pictures_says_that_nothing_tests_it()
    {
        Assert.Contains("No images are kept for a test", _trained.Output, StringComparison.Ordinal);
        JsonElement report = JsonElement.Parse(File.ReadAllText(Path.Combine(_trained.Run, "report.json")));
        Assert.Equal(JsonValueKind.Null, report.GetProperty("test").ValueKind);
        Assert.Equal(57, report.GetProperty("train").GetProperty("images").GetInt32());
        Assert.Equal(3, report.GetProperty("validation").GetProperty("images").GetInt32());
    }

    [Fact]
    public void Card_tells_what_the_model_is_and_names_no_folder_of_this_machine()
    {
        string card = Card();
        Assert.StartsWith("---\nmodel: tiny\nnetwork: Galaxy32\nclasses: 5\ntrained on: 60 pictures of sky\nmeasured: nothing\n", card, StringComparison.Ordinal);
        Assert.Contains(Digest(Path.Combine(_trained.Run, "model.safetensors")), card, StringComparison.Ordinal);
        Assert.Contains("galaxy train --data=sky --test=0 --network=Galaxy32 --epochs=1 --crop=0\n", card, StringComparison.Ordinal);
        Assert.Contains("| completely round smooth | ", card, StringComparison.Ordinal);
        Assert.Contains("\"epochs\": 1,", card, StringComparison.Ordinal);
        Assert.Contains("How good it is was not measured.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("license", card, StringComparison.Ordinal);
        Assert.DoesNotContain(_trained.Folder, card, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.CurrentDirectory, card, StringComparison.Ordinal);
    }

    [Fact]
    public void List_has_every_picture_whatever_the_folder_is_called()
    {
        string list = Path.Combine(_folder.Path, "galaxies.txt");
        string card = Card("--list", list);
        Assert.Contains($"Their list, galaxies.txt, has SHA-256 `{Digest(list)}`", card, StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(list);
        Assert.Equal(60, lines.Length);
        Assert.All(lines, line => Assert.Equal(line[..64], Digest(Path.Combine(_trained.Sky, line[66..]))));
        string again = Path.Combine(_folder.Path, "again.txt");
        Card("--data", Copied(renamed: false), "--list", again);
        Assert.Equal(File.ReadAllText(list), File.ReadAllText(again));
    }

    [Fact]
    public void Other_pictures_than_those_of_the_training_are_refused()
    {
        string less = Copied(renamed: false);
        File.Delete(Directory.EnumerateFiles(less, "*", SearchOption.AllDirectories).First());
        Refused("are not those of the training", "card", _trained.Run, "--data", less, "--out", Path.Combine(_folder.Path, "tiny.md"));
    }

    [Fact]
    public void Cards_command_gives_the_same_bytes_from_another_folder_with_other_names_and_threads()
    {
        string command = Card().Split('\n').Single(line => line.StartsWith("galaxy train ", StringComparison.Ordinal));
        string other = Copied(renamed: true);
        string run = Path.Combine(_folder.Path, "run");
        CommandLine.Must([.. command.Replace("=sky", $"={other}", StringComparison.Ordinal).Split(' ')[1..], "--threads", "3", "--no-cache", "--out", run]);
        Assert.Equal(File.ReadAllBytes(Path.Combine(_trained.Run, "model.safetensors")), File.ReadAllBytes(Path.Combine(run, "model.safetensors")));
    }

    [Fact]
    public void What_folds_and_shifts_say_is_in_the_card_with_the_faults_that_follow()
    {
        string folds = Path.Combine(_folder.Path, "folds"), shifts = Path.Combine(_folder.Path, "shifts.json");
        CommandLine.Must("train", "--data", _trained.Sky, "--network", "Galaxy32", "--epochs", "1", "--crop", "0", "--folds", "2", "--out", folds);
        File.WriteAllText(shifts, """
            { "images": 12, "network": "Galaxy32", "perClass": [
                { "class": "completely round smooth", "images": 12, "recall": 0.75, "recallInterval": null },
                { "class": "in between smooth", "images": 0, "recall": null, "recallInterval": null },
                { "class": "cigar-shaped smooth", "images": 0, "recall": null, "recallInterval": null },
                { "class": "edge-on", "images": 0, "recall": null, "recallInterval": null },
                { "class": "spiral", "images": 0, "recall": null, "recallInterval": null }], "shifts": [
                { "shift": "none", "images": 12, "accuracy": 0.75, "interval": [0.5, 0.9], "change": 0 },
                { "shift": "half", "images": 12, "accuracy": 0.5, "change": -0.25 }, { "shift": "blur", "images": 12, "accuracy": 0.75, "change": 0 }] }
            """);
        string card = Card("--folds", Path.Combine(folds, "folds.json"), "--shifts", shifts);
        JsonElement pooled = JsonElement.Parse(File.ReadAllText(Path.Combine(folds, "folds.json"))).GetProperty("pooled");
        Assert.Contains(" in 2 folds, macro recall ", card, StringComparison.Ordinal);
        Assert.Contains($"accuracy on all 60 | {100 * pooled.GetProperty("accuracy").GetDouble():F1} %", card, StringComparison.Ordinal);
        Assert.Contains("| half scale | 12 | 50.0 % | -25.0 |", card, StringComparison.Ordinal);
        Assert.Contains("| mean of all changes |  |  | -12.5 |", card, StringComparison.Ordinal);
        Assert.Contains("- half scale: it loses 25.0 points", card, StringComparison.Ordinal);
        Assert.DoesNotContain("- blur of a worse night: ", card, StringComparison.Ordinal);
        JsonElement missed = pooled.GetProperty("perClass").EnumerateArray().First(score => score.GetProperty("recall").GetDouble() < 0.85);
        Assert.Contains($"pictures of the class {missed.GetProperty("class").GetString()}, ", card, StringComparison.Ordinal);
        Assert.DoesNotContain("another recipe", card, StringComparison.Ordinal);
        File.WriteAllText(shifts, File.ReadAllText(shifts).Replace("Galaxy32", "GalaxyNet", StringComparison.Ordinal));
        Refused("another network than Galaxy32", "card", _trained.Run, "--shifts", shifts, "--out", Path.Combine(_folder.Path, "tiny.md"));
    }

    [Fact]
    public void What_an_evaluation_says_is_in_the_card()
    {
        string others = Path.Combine(_folder.Path, "others");
        CommandLine.Must("simulate", "--out", others, "--count", "10", "--mix", "flat", "--crop", "0", "--seed", "7");
        string file = Evaluated(_trained.Run, "--data", others, "--shifts", "--tta");
        string card = Card("--evaluation", file, "--license", "free");
        Assert.Contains(" on 10 pictures of others, macro recall ", card.Split("---")[1], StringComparison.Ordinal);
        Assert.Contains("On pictures that it has not learned from, each in all eight orientations: ", card, StringComparison.Ordinal);
        Assert.Contains("| as they are | 10 |", card, StringComparison.Ordinal);
        Assert.Contains(" Their license: free.\n", card, StringComparison.Ordinal);
        Refused("has tests on changed pictures, too", "card", _trained.Run, "--evaluation", file, "--shifts", file);
    }

    [Fact]
    public void An_evaluation_of_another_model_or_on_learned_pictures_is_refused()
    {
        Refused("another model was tested", "card", _trained.Run, "--evaluation", Evaluated("sky", "--data", _trained.Sky, "--part", "all"));
        string learned = Evaluated(_trained.Run, "--data", _trained.Sky, "--part", "all");
        Refused("has learned from pictures that it was tested on", "card", _trained.Run, "--evaluation", learned);
    }

    [Fact]
    public void What_is_no_document_of_a_run_is_refused()
    {
        string other = Path.Combine(_folder.Path, "other.json");
        File.WriteAllText(other, """{ "shifts": null, "unlike": 7 }""");
        foreach (string flag in (string[])["--folds", "--evaluation", "--shifts"])
            Refused("it is not ", "card", _trained.Run, flag, other, "--out", Path.Combine(_folder.Path, "tiny.md"));
        Refused("it is not the folder of a training", "card", _trained.Sky);
    }

    [Fact]
    public void A_file_that_is_no_card_or_no_list_is_left_alone()
    {
        string notes = Path.Combine(_folder.Path, "notes.md"), list = Path.Combine(_folder.Path, "list.txt");
        File.WriteAllText(notes, "---\nmodel of mine: none\n");
        Refused("notes.md: it already exists and is not a card that Galaxy wrote", "card", _trained.Run, "--out", notes);
        Refused("it already exists and is not a list of pictures that Galaxy wrote", "card", _trained.Run, "--list", notes);
        Refused("--list: it names the same file as --out", "card", _trained.Run, "--out", list, "--list", list);
        Assert.Equal("---\nmodel of mine: none\n", File.ReadAllText(notes));
        Assert.Equal(Card("--list", list), Card("--list", list));
    }

    [Fact]
    public void A_training_that_is_not_finished_is_to_be_resumed()
    {
        string begun = Path.Combine(_folder.Path, "begun");
        Directory.CreateDirectory(begun);
        File.Copy(Path.Combine(_trained.Run, "report.json"), Path.Combine(begun, "report.json"));
        string record = File.ReadAllText(Path.Combine(_trained.Run, "run.json"));
        File.WriteAllText(Path.Combine(begun, "run.json"), record.Replace("\"finished\": true", "\"finished\": false", StringComparison.Ordinal));
        Refused($"Go on with galaxy train --resume {begun}", "card", begun);
    }

    [Fact]
    public void A_model_without_a_test_offers_what_can_be_tested()
    {
        Refused("the training kept no images for the test. Give --data a folder of other images, or choose --part all.", "evaluate", _trained.Run);
        CommandLine.Must("evaluate", _trained.Run, "--part", "all");
    }

    [Fact]
    public void Test_pictures_that_the_model_to_start_from_has_learned_from_are_a_fault()
    {
        string run = Path.Combine(_folder.Path, "later"), card = Path.Combine(_folder.Path, "later.md");
        CommandLine.Must("train", "--from", _trained.Run, "--data", _trained.Sky, "--epochs", "1", "--test", "0.2", "--validation", "0", "--out", run);
        CommandLine.Must("card", run, "--out", card);
        Assert.Contains("- 11 of its 11 test pictures are no test of it", File.ReadAllText(card), StringComparison.Ordinal);
    }

    private static void Refused(string why, params string[] arguments)
    {
        CommandLine.Answer answer = CommandLine.Run(arguments);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(why, answer.Error, StringComparison.Ordinal);
    }

    private string Evaluated(string model, params string[] flags)
    {
        string folder = Path.Combine(_folder.Path, $"of {Path.GetFileName(model)}");
        CommandLine.Must(["evaluate", model, "--out", folder, .. flags]);
        return Path.Combine(folder, "evaluation.json");
    }

    private string Card(params string[] flags)
    {
        string card = Path.Combine(_folder.Path, "tiny.md");
        CommandLine.Must(["card", _trained.Run, "--out", card, .. flags]);
        return File.ReadAllText(card);
    }

    /// <summary>The pictures in a folder of another name; renamed, they come in another order.</summary>
    private string Copied(bool renamed)
    {
        string copy = Path.Combine(_folder.Path, "moved");
        foreach (string file in Directory.EnumerateFiles(_trained.Sky, "*.png", SearchOption.AllDirectories))
        {
            string folder = Path.Combine(copy, Path.GetFileName(Path.GetDirectoryName(file)!));
            Directory.CreateDirectory(folder);
            File.Copy(file, Path.Combine(folder, renamed ? $"{Digest(file)}.png" : Path.GetFileName(file)));
        }

        return copy;
    }

    private static string Digest(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    /// <summary>Sixty simulated galaxies in class folders, all of them for training and validation.</summary>
    public sealed class Trained : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Trained()
        {
            CommandLine.Must("simulate", "--out", Sky, "--count", "60", "--mix", "flat", "--crop", "0");
            Output = CommandLine.Must(
                "train", "--data", Sky, "--test", "0", "--network", "Galaxy32", "--epochs", "1", "--crop", "0", "--threads", "1", "--out", Run);
        }

        public string Folder => _folder.Path;

        public string Sky => Path.Combine(_folder.Path, "sky");

        public string Run => Path.Combine(_folder.Path, "run");

        public string Output { get; }

        public void Dispose() => _folder.Dispose();
    }
}
