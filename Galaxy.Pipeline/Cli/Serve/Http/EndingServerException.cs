using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>The server ends, and what had not come by then does not count as accepted.</summary>
internal sealed class EndingServerException() : IOException("the server ends")
{
    /// <summary>What the client is told.</summary>
    public static HttpProblem Problem { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "Request", "it had not come whole when the server was ended", "Send it again when the server is there");
}
