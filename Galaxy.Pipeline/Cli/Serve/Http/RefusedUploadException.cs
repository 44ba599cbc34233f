using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>The server refuses to read more of a request. Not to be taken for a disk that refuses to write, as its cause might be.</summary>
/// <param name="cause">Says why, and the status of the answer.</param>
internal sealed class RefusedUploadException(BadHttpRequestException cause) : Exception(cause.Message, cause)
{
    /// <summary>The status of the answer.</summary>
    public int StatusCode => cause.StatusCode;
}
