using System.Diagnostics.CodeAnalysis;

namespace Galaxy.Kernels.Safetensors;

/// <summary>Thrown inside a reader at something that the format does not allow, and caught at its door.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Made and caught in one place.")]
internal sealed class MalformedFileException(string message) : Exception(message)
{
    /// <summary>What to do about it; null for the reader's default.</summary>
    public string? Remedy { get; init; }
}
