using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Prepared;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Chooses whether prepared pictures are kept.</summary>
internal static class PreparedLoading
{
    /// <summary>The flag that names the folder.</summary>
    public const string FolderFlag = "--cache";

    /// <summary>So many pictures take longer to prepare than a person likes to wait each time.</summary>
    public const int FewestByDefault = 2000;

    /// <summary>A loader that keeps what it prepares, if that is asked for and the folder can be used.</summary>
    /// <param name="choice">What was asked for.</param>
    /// <param name="settings">What the pictures depend on.</param>
    /// <param name="images">How many there are.</param>
    /// <param name="decode">Decodes, crops and scales a picture.</param>
    /// <param name="threads">Threads that read.</param>
    /// <param name="reporter">Told if they cannot be kept.</param>
    /// <param name="terminal">The verb's.</param>
    public static IImageLoader Of(
        CacheChoice choice, PreparedSettings settings, int images, Decode decode, int threads, Reporter reporter, Terminal terminal)
    {
        ImageLoader plain = new(decode, threads);
        if (choice.IsOff || (choice.Folder is null && images < FewestByDefault))
            return plain;
        return PreparedCache.Open(choice.Folder ?? terminal.Cache, terminal.Clock, choice.Folder is null ? null : FolderFlag)
            .Match<IImageLoader>(cache => new PreparedLoader(cache, settings, decode, threads, terminal.Clock, Tell), problem =>
            {
                Tell(problem);
                return plain;
            });

        void Tell(Problem problem) => reporter.Warn($"{problem.Thing}: {problem.What}, so prepared pictures are not kept. {problem.Remedy}.");
    }
}
