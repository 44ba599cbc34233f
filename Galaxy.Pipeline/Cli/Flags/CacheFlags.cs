using System.CommandLine;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>The flags that say whether prepared pictures are kept.</summary>
internal sealed class CacheFlags
{
    private readonly Option<string?> _folder = Flag.Place(PreparedLoading.FolderFlag, "DIR",
        $"Keep the pictures as the network sees them in this folder, for later runs; from {PreparedLoading.FewestByDefault} pictures on, they are "
        + "kept in your cache folder by default");

    private readonly Option<bool> _off = Flag.Switch("--no-cache", "Make all pictures ready anew, and keep nothing");

    public void AddTo(Command command)
    {
        command.Add(_folder);
        command.Add(_off);
    }

    public Result<CacheChoice> Read(ParseResult parsed)
    {
        CacheChoice choice = new(parsed.GetValue(_folder), parsed.GetValue(_off));
        return choice is { Folder: not null, IsOff: true }
            ? new Problem(_off.Name, $"{_folder.Name} is given, too", "Leave one of them out")
            : Result.Ok(choice);
    }
}
