namespace Galaxy.Tests.Cli;

/// <summary>Does something at the first occurrence of some output, in the middle of the program's work.</summary>
internal sealed class WriterThatHears(string words, Action heard) : StringWriter
{
    private bool _hasHeard;

    public override void Write(string? value)
    {
        base.Write(value);
        if (_hasHeard || !ToString().Contains(words, StringComparison.Ordinal))
            return;
        _hasHeard = true;
        heard();
    }
}
