namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>A problem whose status is not that of a bad request.</summary>
/// <param name="Status">The status of the answer.</param>
internal sealed record HttpProblem(int Status, string Thing, string What, string Remedy) : Problem(Thing, What, Remedy)
{
    /// <summary>A problem with a status.</summary>
    public static HttpProblem Of(int status, Problem problem) => new(status, problem.Thing, problem.What, problem.Remedy);

    public override string ToString() => base.ToString();
}
