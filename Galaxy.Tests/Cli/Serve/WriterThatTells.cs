using System.Text;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>Tells each line that is written to it.</summary>
internal sealed class WriterThatTells(Action<string> tell) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (value != '\n')
        {
            _line.Append(value);
            return;
        }

        tell($"{_line}".TrimEnd('\r'));
        _line.Clear();
    }
}
