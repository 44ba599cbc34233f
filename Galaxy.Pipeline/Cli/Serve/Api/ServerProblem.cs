using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>Gives problems of the server the status that blames no client.</summary>
internal static class ServerProblem
{
    /// <summary>The same, with its status.</summary>
    public static Problem Of(Problem problem) => problem is BusyProblem
        ? HttpProblem.Of(StatusCodes.Status503ServiceUnavailable, problem)
        : problem;
}
