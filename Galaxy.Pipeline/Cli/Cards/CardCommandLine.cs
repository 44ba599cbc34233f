using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;

namespace Galaxy.Pipeline.Cli.Cards;

/// <summary>The command that makes a model again, for another machine.</summary>
internal static class CardCommandLine
{
    private static readonly ImmutableArray<string> WithoutEffect = ["--threads", PreparedLoading.FolderFlag, "--no-cache"];

    /// <summary>The command, quoted for a shell: without what does not change the model, and folders that other machines do not have.</summary>
    /// <param name="arguments">The run's.</param>
    /// <param name="folder">The current folder; paths in it are shown from there, others by their last name.</param>
    public static string Of(ImmutableArray<string> arguments, string folder) => string.Join(' ',
        new[] { ProgramCommand.Tool, "train" }
            .Concat(arguments.Where(argument => !WithoutEffect.Contains(argument.Split('=')[0])).Select(argument => Portable(argument, folder)))
            .Select(ShellWord.Of));

    private static string Portable(string argument, string folder) =>
        argument.Split('=', 2) is [var flag, var path] && Path.IsPathFullyQualified(path)
            ? $"{flag}={Shortest(path, folder).Replace(Path.DirectorySeparatorChar, '/')}"
            : argument;

    private static string Shortest(string path, string folder) => Path.GetRelativePath(folder, path) is var relative && relative is not "."
        && !Path.IsPathFullyQualified(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != ".."
            ? relative
            : PlaceName.Of(path);
}
