using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Sharing;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Standard input on several ranks: a launcher gives it to the first, which passes it on.</summary>
internal static class SharedInput
{
    /// <summary>Opens it; on several ranks, when it has been read to its end. All ranks have the first one's problem.</summary>
    public static Result<Stream> Open(Terminal terminal) => terminal.Ranks.IsAlone
        ? Result.Ok(terminal.Input())
        : terminal.Ranks.OnFirst<byte[]>(() => Read(terminal), elsewhere: [])
            .Map<Stream>(own => new MemoryStream(terminal.Ranks.Gather(own)[0], writable: false));

    /// <summary>Why it cannot be read.</summary>
    public static Problem Unreadable(Exception exception) => new(
        PictureSource.StandardInput, $"standard input cannot be read ({exception.Message.TrimEnd('.')})", "Write a path a line to it");

    private static Result<byte[]> Read(Terminal terminal)
    {
        try
        {
            using Stream input = terminal.Input();
            using MemoryStream own = new();
            input.CopyTo(own);
            return Result.Ok(own.ToArray());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unreadable(exception);
        }
    }
}
