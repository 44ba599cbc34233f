using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Data;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;

/// <summary>A training's classes are the network's own if every folder is one of them, else the folders.</summary>
public sealed class DataClassesTests
{
    [Theory]
    [InlineData("spiral", "edge-on", "cigar-shaped smooth")]
    [InlineData("Edge_On", "SPIRAL", "cigar_shaped-smooth")]
    [InlineData("spiral", "edge on")]
    [InlineData("spiral")]
    [InlineData]
    public void Folders_that_are_classes_of_the_network_leave_it_its_own(params string[] folders)
    {
        DataClasses classes = Of(folders);
        Assert.Equal((false, "cigar-shaped smooth, edge-on, spiral"), (classes.AreOfData, string.Join(", ", classes.Names)));
    }

    [Fact]
    public void Other_folders_are_the_classes_in_ordinal_order()
    {
        DataClasses classes = Of("spirals", "ellipticals");
        Assert.Equal(["ellipticals", "spirals"], classes.Names.AsEnumerable());
        Assert.Equal("The classes are the 2 folders of data: ellipticals, spirals.", classes.Line("data"));
    }

    [Fact]
    public void Misspelled_class_among_classes_of_the_network_is_refused() => Assert.Equal(
        "data: folder 'sprial' is no class of the network, and others are; perhaps it is meant to be 'spiral'. Rename the folder, or give --classes folders if the folders are the classes.",
        Refusal("sprial", "edge-on"));

    [Fact]
    public void Classes_that_are_no_folders_are_not_called_so()
    {
        DataClasses classes = Assert.IsType<Result<DataClasses>.Ok>(
            DataClasses.Of("galaxies.csv", ["b", "a"], ["spiral", "edge-on"], ClassSource.Either, ClassThing.Name)).Value;
        Assert.Equal("The classes are the 2 classes of galaxies.csv: a, b.", classes.Line("galaxies.csv"));
        Assert.Equal(
            "galaxies.csv: class 'sprial' is no class of the network, and others are; perhaps it is meant to be 'spiral'. Give the class another name, or give --classes folders if its classes are right.",
            Assert.IsType<Result<DataClasses>.Failed>(
                DataClasses.Of("galaxies.csv", ["sprial", "edge-on"], ["spiral", "edge-on"], ClassSource.Either, ClassThing.Name)).Problem.ToString());
    }

    [Theory]
    [InlineData("sprial", "edge-on")]
    [InlineData("edge-on", "spiral")]
    public void Folders_can_be_made_to_decide(params string[] folders)
    {
        DataClasses classes = Assert.IsType<Result<DataClasses>.Ok>(DataClasses.Of("data", folders, ["edge-on", "round", "spiral"], ClassSource.Folders)).Value;
        Assert.Equal((true, string.Join(", ", folders.Order(StringComparer.Ordinal))), (classes.AreOfData, string.Join(", ", classes.Names)));
    }

    [Fact]
    public void Other_folders_beside_classes_of_the_network_are_classes() => Assert.Equal(["edge-on", "stars"], Of("stars", "edge-on").Names.AsEnumerable());

    [Fact]
    public void Names_are_composed_and_many_are_counted()
    {
        DataClasses classes = Of([.. Enumerable.Range(10, 12).Select(index => $"e\u0301toile {index}")]);
        Assert.All(classes.Names, name => Assert.StartsWith("étoile ", name, StringComparison.Ordinal));
        Assert.EndsWith("étoile 19 and 2 more.", classes.Line("data"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data: it has a single class folder, 'stars', and there is nothing to learn with one class", "stars")]
    [InlineData("data: folders 'Stars', 'stars' are the same class", "Stars", "stars", "spiral")]
    [InlineData("data: folders 'big-stars', 'big_stars' are the same class", "big_stars", "big-stars")]
    [InlineData("data: its folder 'a·b' cannot name a class: it contains a control character", "a\nb", "stars")]
    [InlineData("data: its folder 'what?' cannot name a class: it contains ?", "what?", "stars")]
    [InlineData("data: its folder ' stars' cannot name a class: it begins or ends with a space", " stars", "spiral")]
    [InlineData("data: its folder 'stars.' cannot name a class: it ends with a dot", "stars.", "spiral")]
    public void Folders_that_cannot_be_classes_are_named(string message, params string[] folders) =>
        Assert.StartsWith(message, Refusal(folders), StringComparison.Ordinal);

    [Fact]
    public void Long_names_and_too_many_folders_are_refused()
    {
        Assert.Contains("is longer than 100 letters", Refusal(new string('a', 101), "stars"), StringComparison.Ordinal);
        string[] most = [.. Enumerable.Range(0, Limits.Classes).Select(index => $"class {index}")];
        Assert.Equal(Limits.Classes, Of(most).Names.Length);
        Assert.Contains($"{Limits.Classes + 1} class folders", Refusal([.. most, "another"]).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Class_folders_are_listed_without_empty_ones_and_what_systems_leave_behind()
    {
        using TemporaryFolder folder = new();
        foreach (string name in (string[])["spirals", "ellipticals", ".git", "notes"])
            Directory.CreateDirectory(Path.Combine(folder.Path, name));
        foreach (string name in (string[])["spirals/1.jpg", "ellipticals/2.png", "notes/3.txt"])
            File.WriteAllText(Path.Combine(folder.Path, name), "x");
        Assert.Equal(["ellipticals", "spirals"], Assert.IsType<Result<System.Collections.Immutable.ImmutableArray<string>>.Ok>(FolderListing.ClassFoldersOf(folder.Path)).Value.AsEnumerable());
        Assert.IsType<Result<System.Collections.Immutable.ImmutableArray<string>>.Failed>(FolderListing.ClassFoldersOf(Path.Combine(folder.Path, "none")));
    }

    private static DataClasses Of(params string[] folders) => Assert.IsType<Result<DataClasses>.Ok>(Read(folders)).Value;

    private static string Refusal(params string[] folders) => Assert.IsType<Result<DataClasses>.Failed>(Read(folders)).Problem.ToString();

    private static Result<DataClasses> Read(string[] folders) => DataClasses.Of("data", folders, ["cigar-shaped smooth", "edge-on", "spiral"]);
}
