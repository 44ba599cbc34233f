using System.Net;
using System.Net.Sockets;
using Galaxy.Pipeline.Cli.Console;
using Microsoft.AspNetCore.Builder;
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
    /// <summary>How long accepted requests may take when the server ends.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>Answers until the terminal is interrupted, then those requests that were accepted.</summary>
    /// <param name="socket">Listens already.</param>
    /// <param name="map">Maps the endpoints.</param>
    /// <param name="started">Is called when the first request can be answered.</param>
    /// <param name="terminal">Is told of bugs, and interrupts.</param>
    public static async Task Run(Socket socket, Action<IEndpointRouteBuilder> map, Action started, Terminal terminal)
    {
        await using WebApplication application = Create(socket, map, terminal);
        await application.StartAsync(CancellationToken.None);
        started();
        TaskCompletionSource interrupted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (terminal.Interrupted.UnsafeRegister(_ => interrupted.TrySetResult(), null))
            await interrupted.Task;
        using CancellationTokenSource patience = new(_patience, terminal.Clock);
        await application.StopAsync(patience.Token);
    }

    private static WebApplication Create(Socket socket, Action<IEndpointRouteBuilder> map, Terminal terminal)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _patience);
        builder.Services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = _ => socket);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, (IPEndPoint)socket.LocalEndPoint!));
        WebApplication application = builder.Build();
        application.Use(new Bugs(terminal).Invoke);
        application.Use(SafeHeaders.Invoke);
        application.UseRouting();
        application.Use(UnknownRoute.Invoke);
        map(application);
        return application;
    }

    private static void Configure(KestrelServerOptions kestrel, IPEndPoint place)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(place, listen => listen.Protocols = HttpProtocols.Http1);
    }
}
