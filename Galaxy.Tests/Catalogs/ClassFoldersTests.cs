using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Catalogs;

public sealed class ClassFoldersTests
{
    [Fact]
    public void Case_underscores_hyphens_and_order_do_not_matter()
    {
        FolderMatch match = Match("SPIRAL", "Edge_On", "cigar_shaped-smooth");
        Assert.Equal(["cigar_shaped-smooth", "Edge_On", "SPIRAL"], match.Folders.AsEnumerable());
        Assert.Empty(match.Warnings);
    }

    [Fact]
    public void Class_without_folder_is_a_warning()
    {
        FolderMatch match = Match("spiral", "edge-on");
        Assert.Null(match.Folders[0]);
        Assert.Equal("data: no folder for class 'cigar-shaped smooth'; that class has no images here.", Assert.Single(match.Warnings));
        FolderMatch ofTable = Assert.IsType<Result<FolderMatch>.Ok>(ClassFolders.Match("t.csv", ["a"], ["a", "b"], ClassThing.Name)).Value;
        Assert.Equal("t.csv: no picture of class 'b'; that class has no images here.", Assert.Single(ofTable.Warnings));
        Assert.Contains("classes 'a b', 'a-b' of the network would be the same",
            $"{ClassFolders.Match("t.csv", ["a b"], ["a b", "a-b"], ClassThing.Name)}", StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_folder_is_refused_with_both_lists()
    {
        string refusal = Refusal("spiral", "edge-on", "merger");
        Assert.Contains("'merger' is no class", refusal, StringComparison.Ordinal);
        Assert.Contains("classes: 'cigar-shaped smooth', 'edge-on', 'spiral'", refusal, StringComparison.Ordinal);
        Assert.Contains("folders found: 'edge-on', 'merger', 'spiral'", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hyphen_of_a_number_is_its_sign() =>
        Assert.IsType<Result<Unit>.Ok>(ClassFolders.CheckTwins("data", ["-1", "1"]));

    [Fact]
    public void No_folders_are_refused()
    {
        Assert.Contains("it has no class folders", Refusal(), StringComparison.Ordinal);
        Assert.EndsWith("Put the pictures of each class into a folder of its own; two are enough.", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_folders_of_one_class_are_refused() =>
        Assert.Contains("'Spiral', 'spiral' are the same class", Refusal("spiral", "Spiral"), StringComparison.Ordinal);

    private static FolderMatch Match(params string[] folders) =>
        Assert.IsType<Result<FolderMatch>.Ok>(ClassFolders.Match("data", folders, ["cigar-shaped smooth", "edge-on", "spiral"])).Value;

    private static string Refusal(params string[] folders) =>
        Assert.IsType<Result<FolderMatch>.Failed>(ClassFolders.Match("data", folders, ["cigar-shaped smooth", "edge-on", "spiral"])).Problem.ToString();
}
