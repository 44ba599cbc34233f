using System.Net;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>Who follows a training keeps a connection, so there are not too many of them.</summary>
public sealed class TrainingStreamsTests
{
    private static readonly Uri _events = new("api/training/events", UriKind.Relative);

    [Fact]
    public async Task Too_many_are_refused()
    {
        using ServedProgram served = new("sky", "--api-only");
        List<HttpResponseMessage> open = [];
        for (int stream = 0; stream < 200; stream++)
            open.Add(await Follow(served));

        using HttpResponseMessage refused = await Follow(served);

        Assert.All(open, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(
            "Events: too many follow the training already. Ask GET /api/training now and then instead.", await refused.Detail());
        open.ForEach(answer => answer.Dispose());
    }

    private static Task<HttpResponseMessage> Follow(ServedProgram served) =>
        served.Client.GetAsync(_events, HttpCompletionOption.ResponseHeadersRead);
}
