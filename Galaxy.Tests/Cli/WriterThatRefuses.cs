using System.Text;

namespace Galaxy.Tests.Cli;

/// <summary>A stream to a disk that is full once, after some writes. Nothing should be written to it after that.</summary>
/// <param name="taken">Writes that it accepts.</param>
internal sealed class WriterThatRefuses(int taken) : TextWriter
{
    private int _calls;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>How often it has refused a write.</summary>
    public int Refusals { get; private set; }

    public override void Write(char value) => Take();

    public override void Write(string? value) => Take();

    public override void Write(char[] buffer, int index, int count) => Take();

    public override void WriteLine(string? value) => Take();

    private void Take()
    {
        if (_calls++ < taken)
            return;
        Refusals++;
        throw new IOException("No space left on device");
    }
}
