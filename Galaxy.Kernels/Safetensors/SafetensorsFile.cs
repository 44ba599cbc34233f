using System.Collections.Immutable;

namespace Galaxy.Kernels.Safetensors;

/// <summary>
/// A safetensors file: 8 bytes with the header's length (little-endian), a JSON header, then the tensors' bytes one after
/// the other without gaps or overlaps.
/// </summary>
/// <param name="Metadata">The header's <c>__metadata__</c>: texts by name.</param>
/// <param name="Tensors">In the order of their bytes.</param>
/// <param name="Data">The tensors' bytes.</param>
internal sealed record SafetensorsFile(
    ImmutableSortedDictionary<string, string> Metadata, ImmutableArray<TensorEntry> Tensors, ReadOnlyMemory<byte> Data)
{
    /// <summary>The longest header that is read; the format's own limit.</summary>
    public const int HeaderLimit = 100_000_000;

    /// <summary>The bytes of one tensor.</summary>
    public ReadOnlySpan<byte> BytesOf(TensorEntry tensor) => Data.Span[tensor.Begin..tensor.End];
}
