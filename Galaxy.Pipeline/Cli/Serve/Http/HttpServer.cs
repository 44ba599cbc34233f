using System.Net;
using Galaxy.Pipeline.Cli.Console;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>
/// Kestrel, without what a web application brings along: no configuration files, no variables of the environment, no log on the console, no signals.
/// </summary>
internal static class HttpServer
{
    private const int MostConnections = 2000;

    /// <summary>The most requests with a body at once.</summary>
    private const int MostBodies = 500;
    private const int MostOfAddress = 200;

    /// <summary>The most bytes of a request that brings no files.</summary>
    private const long DocumentBytes = 1L << 20;

    /// <summary>What is received of a connection ahead of those who read it.</summary>
    private const int AheadBytes = 64 << 10;

    /// <summary>How long accepted requests may take when the server ends.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>How long more is received then of requests that are still coming: they are not accepted yet.</summary>
    private static readonly TimeSpan _moment = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan _silence = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan _headers = TimeSpan.FromSeconds(15);

    /// <summary>Answers until the terminal is interrupted, then those requests that were accepted.</summary>
    /// <param name="options">How it listens.</param>
    /// <param name="map">Maps the endpoints.</param>
    /// <param name="started">Is called when the first request can be answered.</param>
    /// <param name="terminal">Is told of bugs, and interrupts.</param>
    public static async Task Run(ServerOptions options, Action<IEndpointRouteBuilder> map, Action started, Terminal terminal)
    {
        using CancellationTokenSource late = new(Timeout.InfiniteTimeSpan, terminal.Clock);
        await using WebApplication application = Create(options, map, terminal, late.Token);
        await application.StartAsync(CancellationToken.None);
        started();
        TaskCompletionSource interrupted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (terminal.Interrupted.UnsafeRegister(_ => interrupted.TrySetResult(), null))
            await interrupted.Task;
        late.CancelAfter(_moment);
        using CancellationTokenSource patience = new(_patience, terminal.Clock);
        await application.StopAsync(patience.Token);
    }

    private static WebApplication Create(ServerOptions options, Action<IEndpointRouteBuilder> map, Terminal terminal, CancellationToken late)
    {
        IPEndPoint place = (IPEndPoint)options.Socket.LocalEndPoint!;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _patience);
        builder.Services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = _ => options.Socket);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, place));
        WebApplication application = builder.Build();
        application.Use(new Bugs(terminal).Invoke);
        application.Use(SafeHeaders.Invoke);
        application.Use(new Guards(
            new HostGuard(options.IsForOthers, options.Hosts), options.Token is { } token ? new TokenGuard(token, place.Port) : null).Invoke);
        application.Use(new Bodies(MostBodies, late).Invoke);
        application.UseRouting();
        application.Use(UnknownRoute.Invoke);
        map(application);
        return application;
    }

    private static void Configure(KestrelServerOptions kestrel, IPEndPoint place)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxRequestBodySize = DocumentBytes;
        kestrel.Limits.MaxRequestBufferSize = AheadBytes;
        kestrel.Limits.KeepAliveTimeout = _silence;
        kestrel.Limits.RequestHeadersTimeout = _headers;
        ConnectionShare share = new(MostOfAddress);
        kestrel.Listen(place, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(next => connection => share.Invoke(connection, next));
        });
    }
}
