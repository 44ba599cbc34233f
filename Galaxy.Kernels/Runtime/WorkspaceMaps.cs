using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Runtime;

/// <summary>Reads maps out of a workspace.</summary>
internal static class WorkspaceMaps
{
    /// <summary>Copies a map, or its gradient, as the last pass left it.</summary>
    /// <param name="workspace">Where the pass ran.</param>
    /// <param name="shape">The map's shape.</param>
    /// <param name="place">Its place; a thread's scratch holds one sample, and can be read with one thread only.</param>
    /// <param name="sample">Index of the sample in the batch.</param>
    /// <param name="values">Receives [H, W, C] values.</param>
    /// <exception cref="ArgumentException">The place belongs to another workspace, or more than one thread may have written it.</exception>
    public static unsafe void CopyMap(this Workspace workspace, Shape shape, MapPlace place, int sample, Span<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, shape.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)sample, (uint)workspace.Capacity, nameof(sample));
        if (place.Area == MapArea.Scratch && workspace.Workers.Count > 1)
            throw new ArgumentException("A thread's scratch is read with one thread.", nameof(place));
        float* first = workspace.Area(place) + (long)sample * place.SampleStride;
        for (int pixel = 0; pixel < shape.Height * shape.Width; pixel++)
        {
            float* source = first + pixel / shape.Width * place.RowStride + pixel % shape.Width * place.PixelStride;
            new ReadOnlySpan<float>(source, shape.Channels).CopyTo(values.Slice(pixel * shape.Channels, shape.Channels));
        }

        GC.KeepAlive(workspace);
    }

    /// <summary>The first sample's top left value.</summary>
    internal static unsafe float* Area(this Workspace workspace, MapPlace place) => place.Area switch
    {
        MapArea.Samples => workspace.Samples + place.Offset,
        MapArea.Rows => workspace.Rows + (long)place.Offset * workspace.PaddedCapacity,
        MapArea.Scratch => workspace.WorkerScratch + place.Offset,
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };
}
