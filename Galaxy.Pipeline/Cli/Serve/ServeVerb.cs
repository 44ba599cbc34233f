using System.Net;
using System.Net.Sockets;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Cli.Serve.Api;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve;

/// <summary>Serves a model until it is interrupted.</summary>
internal sealed class ServeVerb(ServeOptions options, Terminal terminal)
{
    private readonly Reporter _reporter = terminal.Reporter(json: false);

    public Result<ExitCode> Run(ModelChoice choice)
    {
        using Lifetime lifetime = new();
        return
            from digest in choice.Place.Digest()
            from socket in ListeningPort.Take(options.Listen ?? IPAddress.Loopback, options.Port).Map(lifetime.Keep)
            from spool in Spool.Open([terminal.Cache, terminal.TemporaryCache], terminal.Clock.GetUtcNow()).Map(lifetime.Keep)
            let reading = lifetime.Keep(new ReadingThreads(Math.Min(options.Threads, ImageLimits.MostAtOnce)))
            let served = choice.Network.Use(new ModelServing(choice.Place.Name, digest, choice.Model, reading, options.Threads))
            let model = lifetime.Keep(new ModelInService(served))
            from code in Serve(model, choice.Place, socket, spool, reading)
            select code;
    }

    private Result<ExitCode> Serve(ModelInService model, ModelPlace place, Socket socket, Spool spool, ReadingThreads reading)
    {
        ServedState state = new()
        {
            Model = model,
            TrainedOn = place.Ships ? CardHeader.Read(ShippedModels.Card(place.Name)).TrainedOn : Words(model.Current.Model),
            Program = $"{ProgramCommand.Tool} {BuildEnvironment.Of(terminal).Program}",
            Folder = options.Folder,
            ApiOnly = options.ApiOnly,
            Reading = reading,
            Reception = new FileReception(spool),
            Store = new PictureStore(spool, new ServingLimits()),
        };
        HttpServer.Run(socket, routes => Endpoints.Map(routes, state), () => Tell(model.Current, (IPEndPoint)socket.LocalEndPoint!), terminal)
            .GetAwaiter().GetResult();
        return Interruption.NothingSaved with { Line = "stopped." };
    }

    private static string Words(Model model) => model.Images.IsFolder
        ? model.Data is { } data ? $"{Quantity.Count(data.Training.Length)} pictures" : "pictures of its own"
        : "the simulated sky";

    private void Tell(IServedModel model, IPEndPoint place) =>
        _reporter.Say($"http://{place}/ serves {model.Name}; Ctrl-C ends it.");
}
