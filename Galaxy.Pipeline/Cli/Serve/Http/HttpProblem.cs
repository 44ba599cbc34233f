namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>A problem whose status is not that of a bad request.</summary>
/// <param name="Status">The status of the answer.</param>
internal sealed record HttpProblem(int Status, string Thing, string What, string Remedy) : Problem(Thing, What, Remedy)
{
    public override string ToString() => base.ToString();
}
