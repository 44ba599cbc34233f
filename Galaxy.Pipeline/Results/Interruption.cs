namespace Galaxy.Pipeline.Results;

/// <summary>Ctrl-C, SIGTERM or SIGUSR1 ended the work.</summary>
/// <param name="Line">What is left of it, as a line of text.</param>
public sealed record Interruption(string Line) : Problem("Interruption", Line, "Start again")
{
    /// <summary>Of work that leaves nothing behind.</summary>
    public static Interruption NothingSaved { get; } = new("interrupted; nothing was saved.");

    /// <summary>Where it happened does not matter.</summary>
    public override Problem Within(string part) => this;

    public override string ToString() => Line;
}
