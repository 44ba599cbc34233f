using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>What the endpoints answer from.</summary>
internal sealed record ServedState
{
    /// <summary>Holds the model that is served.</summary>
    public required ModelInService Model { get; init; }

    /// <summary>What the first model learned from, in words.</summary>
    public required string TrainedOn { get; init; }

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

    /// <summary>The pictures that were sent.</summary>
    public required PictureStore Store { get; init; }

    /// <summary>What requests may bring.</summary>
    public RequestLimits Limits { get; init; } = new();
}
