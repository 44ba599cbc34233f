using System.Collections;
using System.Runtime.CompilerServices;
using PureHDF.VOL.Native;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>The filters that a dataset's chunks are sent through: compression, and what helps it.</summary>
internal static class Hdf5Filters
{
    private const ushort Deflate = 1;
    private const ushort Shuffle = 2;
    private const ushort Checksum = 3;
    private const ushort ScaleOffset = 6;
    private const ushort Lzf = 32000;

    /// <summary>The name of the first filter that is not known here; null if all are.</summary>
    /// <param name="dataset">The dataset.</param>
    public static string? Unknown(NativeDataset dataset) => NumbersOf(dataset)
        .Where(number => number is not (Deflate or Shuffle or Checksum or ScaleOffset or Lzf))
        .Select(NameOf)
        .FirstOrDefault();

    private static string NameOf(ushort number) => number switch
    {
        4 => "szip",
        5 => "nbit",
        307 => "bzip2",
        32001 => "blosc",
        32004 => "lz4",
        32008 => "bitshuffle",
        32013 => "zfp",
        32015 => "zstd",
        32026 => "blosc2",
        _ => $"the filter with number {number}",
    };

    /// <summary>The library has the numbers, and does not tell in public.</summary>
    private static IEnumerable<ushort> NumbersOf(NativeDataset dataset)
    {
        if (Pipeline(dataset) is not { } pipeline)
            yield break;
        foreach (object filter in (IEnumerable)Property(pipeline, "FilterDescriptions"))
            yield return (ushort)Property(filter, "Identifier");
    }

    private static object Property(object owner, string name) => owner.GetType().GetProperty(name)?.GetValue(owner)
        ?? throw new MissingMemberException(owner.GetType().FullName, name);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_InternalFilterPipeline")]
    [return: UnsafeAccessorType("PureHDF.VOL.Native.FilterPipelineMessage, PureHDF")]
    private static extern object? Pipeline(NativeDataset dataset);
}
