namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>What the classes of a catalog are in it, for messages.</summary>
/// <param name="One">One of them: <c>folder</c>.</param>
/// <param name="Many">The plural.</param>
/// <param name="Class">One of them as a class: <c>class folder</c>.</param>
/// <param name="Classes">The plural.</param>
/// <param name="Remedy">How one gets another name.</param>
/// <param name="Match">How they become a network's classes.</param>
/// <param name="Meant">That they are right as they are.</param>
/// <param name="Same">What classes of a network with the same name but for its spelling would do.</param>
/// <param name="None">That there is none of a class.</param>
/// <param name="Join">How two of them with the same name but for its spelling become one class, or two.</param>
/// <param name="Second">How there is a second class where there is only one.</param>
internal sealed record ClassThing(
    string One, string Many, string Class, string Classes, string Remedy, string Match, string Meant, string Same, string None,
    string Join, string Second)
{
    /// <summary>Folders of pictures.</summary>
    public static ClassThing Folder { get; } = new(
        "folder", "folders", "class folder", "class folders", "Rename the folder",
        "Name each folder after its class, or train without --classes: then the folders are the classes",
        "the folders are the classes", "share one folder", "no folder for class",
        "Rename one of them, or move its pictures into the other",
        "Put the pictures of each class into a folder of its own; two are enough");

    /// <summary>Names in a table or an array.</summary>
    public static ClassThing Name { get; } = new(
        "class", "classes", "class", "classes", "Give the class another name",
        "Name the classes as the network does, or train without --classes: then the network takes those that there are",
        "its classes are right", "be the same", "no picture of class",
        "Give both the same name, or one of them another",
        "Name the column of classes with --label-column, or make classes of a table's numbers by a --rule; two are enough");
}
