using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Folders;

/// <summary>Why something in a folder is not read.</summary>
/// <param name="One">What is skipped.</param>
/// <param name="Many">The plural.</param>
/// <param name="Remedy">What to do to have it read.</param>
internal sealed record SkipReason(string One, string Many, string Remedy)
{
    public static SkipReason OtherFormat { get; } = new("picture of another format", "pictures of other formats", "convert to JPEG or PNG");

    public static SkipReason OtherExtension { get; } = new("picture with another extension", "pictures with other extensions",
        $"rename to {PictureName.Endings}");

    public static SkipReason Hidden { get; } = new("hidden picture", "hidden pictures", "rename without the dot");

    public static SkipReason InSystemFolder { get; } = new("picture in a system folder", "pictures in system folders", "move out");

    public static SkipReason Run { get; } = new("folder of a run", "folders of runs", "keep runs elsewhere");

    public static SkipReason Overlay { get; } = new("picture made by explain", "pictures made by explain", "choose another place with --out");

    public static SkipReason ReadAlready { get; } = new(
        "link to a folder already read", "links to folders already read", "copy the pictures instead");

    public static SkipReason Circle { get; } = new("link to a folder that contains it", "links to folders that contain them", "delete");

    public static SkipReason Broken { get; } = new("broken link", "broken links", "fix or delete");

    public static SkipReason Unlisted { get; } = new("folder that cannot be listed", "folders that cannot be listed", "check the permissions");

    public static SkipReason TooDeep { get; } = new("path too deep to be opened", "paths too deep to be opened", "move up");

    public static SkipReason Undecodable { get; } = new("folder whose name is not UTF-8", "folders whose names are not UTF-8", "rename");

    public static SkipReason Parquet { get; } = new("Parquet file", "Parquet files", "give its path if it holds pictures");

    public static SkipReason BesideClasses { get; } = new("picture beside the class folders", "pictures beside the class folders",
        "move into a class's folder");
}
