using System.Text;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>
/// A standard stream whose failure does not stop the work. After the first text that it refuses, nothing more is written to it, so that its
/// content ends early but has no gap.
/// </summary>
/// <param name="inner">The stream itself.</param>
/// <param name="refused">Called at the first refusal.</param>
internal sealed class GuardedWriter(TextWriter inner, Action<Exception> refused) : TextWriter
{
    private readonly Lock _lock = new();

    /// <summary>The stream itself, to ask for its kind; not to be written to.</summary>
    public TextWriter Inner => inner;

    /// <summary>Whether any text was refused.</summary>
    public bool HasFailed { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        Exception? refusal = null;
        lock (_lock)
        {
            if (HasFailed)
                return;
            try
            {
                write();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                HasFailed = true;
                refusal = exception;
            }
        }

        if (refusal is not null)
            refused(refusal);
    }
}
