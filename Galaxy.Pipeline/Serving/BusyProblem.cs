namespace Galaxy.Pipeline.Serving;

/// <summary>The server has no room just now, which is nobody's fault who asks.</summary>
/// <param name="Thing">What it has no room for.</param>
internal sealed record BusyProblem(string Thing) : Problem(Thing, "the server receives too much at once", "Send it again later")
{
    public override string ToString() => base.ToString();
}
