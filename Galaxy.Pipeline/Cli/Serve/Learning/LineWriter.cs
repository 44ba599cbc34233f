using System.Text;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>Passes on what is written, a line at a time.</summary>
internal sealed class LineWriter(Action<string> say) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_line)
        {
            if (value != '\n')
            {
                _line.Append(value);
                return;
            }

            say(_line.ToString().TrimEnd());
            _line.Clear();
        }
    }
}
