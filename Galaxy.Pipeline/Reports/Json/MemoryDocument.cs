using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>The memory that a network takes for batches of a size.</summary>
internal sealed record MemoryDocument(int Batch, int Threads, long WorkspaceBytes, long ParameterBytes, ImmutableArray<MemoryPartDocument> Parts)
{
    public static MemoryDocument Of(NetworkInfo network, int batch, int threads) => new(
        batch, threads, network.Memory.Bytes(batch, threads), (long)network.ParameterFloats * sizeof(float),
        [.. network.Memory.Parts(batch, threads).Select(part => new MemoryPartDocument(part.Name, part.Bytes, part.Times))]);
}
