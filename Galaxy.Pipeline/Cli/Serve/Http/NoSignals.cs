using Microsoft.Extensions.Hosting;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>Leaves signals to the program.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
