using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>What is checked before any endpoint is asked.</summary>
/// <param name="hosts">The names that this server answers as.</param>
/// <param name="token">The token that is asked for; null if none is.</param>
internal sealed class Guards(HostGuard hosts, TokenGuard? token)
{
    public Task Invoke(HttpContext context, RequestDelegate next)
    {
        if ((hosts.Check(context) ?? OriginGuard.Check(context) ?? token?.Check(context)) is { } problem)
            return context.RefuseAndClose(problem);
        if (token?.IsLogin(context) != true)
            return next(context);
        token.Login(context);
        return Task.CompletedTask;
    }
}
