using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Communication;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>The server's start and end, and what it says of itself.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task It_tells_its_address_answers_and_ends_with_control_c()
    {
        using ServedProgram served = new();

        Assert.Matches(@"^http://127\.0\.0\.1:\d+/ serves galaxyTurns; Ctrl-C ends it\.$", served.Line);
        Assert.Equal("""{"status":"ok"}""", await served.Client.GetStringAsync("api/health"));
        served.Interrupt();
        Assert.Equal(ExitCode.Interrupted, served.WaitForEnd());
    }

    [Fact]
    public async Task The_model_is_described()
    {
        using ServedProgram served = new();

        JsonElement model = JsonElement.Parse(await served.Client.GetStringAsync("api/model"));

        Assert.Equal("galaxyTurns", model.GetProperty("name").GetString());
        Assert.Equal(64, model.GetProperty("digest").GetString()!.Length);
        Assert.Equal(5, model.GetProperty("classes").GetArrayLength());
        Assert.Equal("conv1", model.GetProperty("layers")[0].GetString());
        Assert.Equal(64, model.GetProperty("input").GetProperty("height").GetInt32());
        Assert.Equal(Path.GetFileName(served.Folder), model.GetProperty("folder").GetString());
        Assert.StartsWith("galaxy ", model.GetProperty("program").GetString());
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_detail()
    {
        using ServedProgram served = new();

        using HttpResponseMessage missing = await served.Client.GetAsync(new Uri("nothing", UriKind.Relative));
        using HttpResponseMessage method = await served.Client.DeleteAsync(new Uri("api/health", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("application/problem+json", missing.Content.Headers.ContentType!.MediaType);
        Assert.Equal("/nothing: there is no such page. See /openapi.json.", await Detail(missing));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, method.StatusCode);
        Assert.Equal("/api/health: it does not take DELETE. Use GET, HEAD.", await Detail(method));
        using HttpResponseMessage head = await served.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri("api/training/events", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);

        static async Task<string?> Detail(HttpResponseMessage answer) =>
            JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("detail").GetString();
    }

    [Fact]
    public void Several_processes_are_no_server() => Assert.Equal(
        "galaxy: serve: it is one server, and several processes were started together. Start it without mpirun.",
        RankedCommandLine.Run(2, ["serve", "sky"]).Error.Trim());

    [Fact]
    public void Pictures_of_the_training_that_are_not_there_are_told_at_the_start() => Assert.StartsWith(
        "galaxy: --training: there is no ", CommandLine.Run("serve", "sky", "--port", "0", "--training", "nowhere").Error, StringComparison.Ordinal);

    [Fact]
    public void A_port_that_is_taken_is_refused()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();

        CommandLine.Answer answer = CommandLine.Run("serve", "--port", $"{((IPEndPoint)other.LocalEndpoint).Port}");

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("galaxy: --port: another program listens on port", answer.Error, StringComparison.Ordinal);
    }
}
