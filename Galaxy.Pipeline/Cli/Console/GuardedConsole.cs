using System.Text;
using Spectre.Console;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>A guarded stream for Spectre's console; the stream behind it knows its kind and width.</summary>
internal sealed class GuardedConsole(GuardedWriter writer) : IAnsiConsoleOutput
{
    private readonly AnsiConsoleOutput _inner = new(writer.Inner);

    public TextWriter Writer => writer;

    public bool IsTerminal => _inner.IsTerminal;

    public int Width => _inner.Width;

    public int Height => _inner.Height;

    public void SetEncoding(Encoding encoding) => _inner.SetEncoding(encoding);
}
