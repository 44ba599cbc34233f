namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>A problem as HTTP tells it.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">The problem, in a sentence or two.</param>
internal sealed record ProblemDetail(string Title, int Status, string Detail);
