namespace Galaxy.Tests.Cli;

/// <summary>Does something when the program says something for the first time, in the middle of its work.</summary>
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
