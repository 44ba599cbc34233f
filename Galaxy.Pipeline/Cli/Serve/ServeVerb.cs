using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Evaluate;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Cli.Serve.Api;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Cli.Serve.Learning;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve;

/// <summary>Serves a model until it is interrupted.</summary>
/// <param name="options">What to serve, and how.</param>
/// <param name="terminal">The program's.</param>
/// <param name="program">Runs another command line of the program.</param>
internal sealed class ServeVerb(ServeOptions options, Terminal terminal, Func<IReadOnlyList<string>, Terminal, ExitCode> program)
{
    private const int TokenBytes = 16;

    private readonly ServingLimits _limits = new();
    private readonly Reporter _reporter = terminal.Reporter(json: false);

    public Result<ExitCode> Run(ModelChoice choice)
    {
        using Lifetime lifetime = new();
        return
            from folder in RunFolder.At(options.Folder)
            from training in Training(options.Training)
            let labels = new LabelJournal(options.Folder)
            from read in labels.Read((_, note) => Tell(note))
            from socket in ListeningPort.Take(options.Listen ?? IPAddress.Loopback, options.Port).Map(lifetime.Keep)
            from spool in Spool.Open([terminal.Cache, terminal.TemporaryCache], terminal.Clock.GetUtcNow(), _limits.ComingBytes).Map(lifetime.Keep)
            let reading = lifetime.Keep(new ReadingThreads(Math.Min(options.Threads, ImageLimits.MostAtOnce)))
            let setup = new LearningSetup(labels, options.Threads, terminal, program, reading)
            from known in KnownModel.Of(choice, setup)
            let model = lifetime.Keep(new ModelInService(known.Served))
            let learner = lifetime.Keep(new Learner(setup, model, known with { Training = options.Training }))
            from code in Serve(model, socket, spool, reading, labels, learner)
            select code;
    }

    private Result<ExitCode> Serve(
        ModelInService model, Socket socket, Spool spool, ReadingThreads reading, LabelJournal labels, Learner learner)
    {
        IServedModel first = model.Current;
        using TrainingSets training = new(served => TrainingSource(served, served == first ? options.Training : null), terminal.Interrupted);
        model.Retired += training.Forget;
        using PictureStore store = new(spool, _limits);
        ServedState state = new()
        {
            Model = model,
            Training = training,
            Spool = spool,
            Program = $"{ProgramCommand.Tool} {BuildEnvironment.Of(terminal).Program}",
            Folder = options.Folder,
            ApiOnly = options.ApiOnly,
            Reading = reading,
            Reception = new FileReception(spool),
            Store = store,
            Labels = labels,
            Learner = learner,
            Clock = terminal.Clock,
            Stopping = terminal.Interrupted,
        };
        ServerOptions server = new(socket, options.Listen is { } address && !IPAddress.IsLoopback(address), options.Hosts, Token());
        HttpServer.Run(server, routes => Endpoints.Map(routes, state), () => Tell(model.Current, server), terminal).GetAwaiter().GetResult();
        return Interruption.NothingSaved with { Line = learner.End() is { } left ? $"stopped. Its training: {left}" : "stopped." };
    }

    private static Result<Unit> Training(string? given) => given is null || Path.Exists(given)
        ? Result.Done
        : new Problem("--training", $"there is no {given}", "Give the pictures that the model learned from, or leave it out");

    private Unit Tell(string? note)
    {
        if (note is not null)
            _reporter.Warn(note);
        return default;
    }

    /// <summary>Where the pictures are that a model learned from.</summary>
    private static Result<ImageSource> TrainingSource(IServedModel served, string? given) => ModelPlace.Find(served.Name).Bind(place =>
        EvaluatedSource.Of(served.Model, place, given, CatalogOptions.Labeled)).MapProblem(_ => new Problem(
            "Training", "the pictures that the model learned from are not at hand", "Start galaxy serve with --training PATH if you have them"));

    /// <summary>Others than this machine need one; it is random unless one is given.</summary>
    private string? Token() =>
        options.Token ?? (options.Listen is null && options.Hosts.Count == 0
            ? null
            : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)));

    private void Tell(IServedModel model, ServerOptions server)
    {
        string address = ServedAddress.Of((IPEndPoint)server.Socket.LocalEndPoint!, server.Token);
        _reporter.Say($"{address} serves {model.Title}; Ctrl-C ends it.");
        if (server.IsForOthers)
            _reporter.Warn($"whoever has this address can send pictures, see and change the labels in {options.Folder}, and train models there.");
        if (options.Open)
            Browser.Open(address, _reporter);
    }
}
