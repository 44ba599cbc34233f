using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Cli;

/// <summary>A list of paths that is none ends at once with what is wrong.</summary>
public sealed class StandardInputTests
{
    [Fact]
    public void Empty_list_is_refused() => Assert.Equal("standard input is closed or empty", ProblemOf(Stream.Null).What);

    [Fact]
    public void List_that_cannot_be_read_is_refused() => Assert.Equal("standard input cannot be read (no)", ProblemOf(new Unreadable()).What);

    [Fact]
    public void Input_that_is_open_for_writing_alone_is_refused() =>
        Assert.Equal("standard input cannot be read (denied)", ProblemOf(new WriteOnly()).What);

    private static Problem ProblemOf(Stream input)
    {
        Terminal terminal = new(TextWriter.Null, TextWriter.Null, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, CancellationToken.None)
        {
            Input = () => input,
        };
        return Assert.IsType<Result<PictureSource>.Failed>(PictureSource.Open(["-"], CatalogOptions.Pictures, '\n', terminal)).Problem;
    }

    private sealed class WriteOnly : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new UnauthorizedAccessException("denied.");
    }

    private sealed class Unreadable : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("no.");
    }
}
