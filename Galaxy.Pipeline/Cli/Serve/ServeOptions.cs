using System.Net;

namespace Galaxy.Pipeline.Cli.Serve;

/// <summary>The options of <c>galaxy serve</c>.</summary>
internal sealed record ServeOptions
{
    /// <summary>The port, 0 for any that is free; null for the first free one from the default on.</summary>
    public required int? Port { get; init; }

    /// <summary>The working folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Where the pictures are that the model learned from; null for where its run or its recipe says.</summary>
    public required string? Training { get; init; }

    /// <summary>Whether a browser is started.</summary>
    public required bool Open { get; init; }

    /// <summary>The address to listen on; null for this machine alone.</summary>
    public required IPAddress? Listen { get; init; }

    /// <summary>Other names that this machine is asked by.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>What clients have to know; null for a random text if others can ask, directly or through a proxy, else for nothing.</summary>
    public required string? Token { get; init; }

    /// <summary>Whether the page is left out.</summary>
    public required bool ApiOnly { get; init; }

    /// <summary>Threads that read and classify.</summary>
    public required int Threads { get; init; }
}
