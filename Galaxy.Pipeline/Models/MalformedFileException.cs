using System.Diagnostics.CodeAnalysis;

namespace Galaxy.Pipeline.Models;

/// <summary>Leaves the depths of a reader that has met something the format does not allow; never leaves the reader.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Made and caught in one place.")]
internal sealed class MalformedFileException(string message) : Exception(OneLine.Of(message))
{
    /// <summary>What to do about it; null where the reader knows best.</summary>
    public string? Remedy { get; init; }
}
