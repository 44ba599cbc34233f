using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Cli.Serve.Learning;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>What the endpoints answer from.</summary>
internal sealed record ServedState
{
    /// <summary>Holds the model that is served.</summary>
    public required ModelInService Model { get; init; }

    /// <summary>The pictures that models learned from.</summary>
    public required TrainingSets Training { get; init; }

    /// <summary>Has a place for what is received.</summary>
    public required Spool Spool { get; init; }

    /// <summary>The program and its version.</summary>
    public required string Program { get; init; }

    /// <summary>The working folder, as an absolute path, which is never told to clients.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether the page is left out.</summary>
    public required bool ApiOnly { get; init; }

    /// <summary>The threads that read pictures.</summary>
    public required ReadingThreads Reading { get; init; }

    /// <summary>Receives the files of requests.</summary>
    public required FileReception Reception { get; init; }

    /// <summary>Room for pictures of all requests that wait for their answers, most of them in the spool.</summary>
    public SemaphoreSlim Room { get; } = new(128 * WorkRoom.MostOfRequest);

    /// <summary>The same for those that are to be explained, which takes longer: others are not kept waiting by it.</summary>
    public SemaphoreSlim ExplainingRoom { get; } = new(WorkRoom.MostOfRequest);

    /// <summary>Galaxies to try the page with.</summary>
    public SimulatedExamples Examples { get; } = new();

    /// <summary>Room for those who follow a training: each has a connection for as long as it likes.</summary>
    public SemaphoreSlim Streams { get; } = new(200);

    /// <summary>Lets few tables be made at a time.</summary>
    public SemaphoreSlim Tables { get; } = new(2);

    /// <summary>The pictures that were sent.</summary>
    public required PictureStore Store { get; init; }

    /// <summary>What people say of pictures.</summary>
    public required LabelJournal Labels { get; init; }

    /// <summary>Learns from that.</summary>
    public required Learner Learner { get; init; }

    /// <summary>Tells the time.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Canceled when the server stops: answers without an end of their own end then.</summary>
    public required CancellationToken Stopping { get; init; }

    /// <summary>A text without the path of the working folder.</summary>
    public string Shown(string text) => HiddenFolder.Hide(text, Folder, ".");

    /// <summary>A problem of a file of the working folder, which is nobody's fault who asks.</summary>
    public Problem Refused(Problem problem) => HttpProblem.Of(StatusCodes.Status503ServiceUnavailable, Shown(problem));

    /// <summary>A problem without the path of the working folder.</summary>
    public Problem Shown(Problem problem) => problem with { Thing = Shown(problem.Thing), What = Shown(problem.What) };

    /// <summary>What requests may bring.</summary>
    public RequestLimits Limits { get; init; } = new();
}
