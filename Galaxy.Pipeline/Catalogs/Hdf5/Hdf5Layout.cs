using System.Runtime.CompilerServices;
using Galaxy.Pipeline.Files;
using PureHDF;
using PureHDF.VOL.Native;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>How a dataset lies in its file.</summary>
/// <param name="Class">In one piece, in chunks, within its header, or in other files.</param>
/// <param name="ChunkRows">How many rows a chunk has a part of; 1 if there are no chunks.</param>
/// <param name="ChunkBytes">The bytes of an unpacked chunk.</param>
/// <param name="Chunks">How many chunks there are; 0 if there are none.</param>
/// <param name="Elsewhere">Whether its numbers are in other files.</param>
internal sealed record Hdf5Layout(H5DataLayoutClass Class, long ChunkRows, long ChunkBytes, long Chunks, bool Elsewhere)
{
    /// <summary>A filter that is not known here; null if there is none.</summary>
    private string? UnknownFilter { get; init; }

    /// <summary>Whether its chunks are counted along an axis that is not the first, which the library does wrong.</summary>
    private bool IsTurned { get; init; }

    /// <summary>The most bytes that are read at once.</summary>
    public const long MostAtOnce = 256L << 20;

    /// <summary>The most bytes of a chunk, and of the rows that are read together because they share chunks.</summary>
    public const long MostOfBlock = 64L << 20;

    public bool Contiguous => Class == H5DataLayoutClass.Contiguous;

    public static Hdf5Layout Of(IH5Dataset dataset)
    {
        IH5DataLayout layout = dataset.Layout;
        bool elsewhere = layout.Class == H5DataLayoutClass.VirtualStorage || ExternalFiles((NativeDataset)dataset) is not null;
        if (layout.Class != H5DataLayoutClass.Chunked || layout.Chunks is not { Length: > 0 } chunks)
            return new Hdf5Layout(layout.Class, 1, 0, 0, elsewhere);
        long bytes = chunks.Aggregate((long)dataset.Type.Size, (product, length) => checked(product * (long)length));
        return new Hdf5Layout(layout.Class, (long)chunks[0], bytes, CountOf(dataset.Space, chunks), elsewhere)
        {
            UnknownFilter = Hdf5Filters.Unknown((NativeDataset)dataset),
            IsTurned = Message((NativeDataset)dataset).GetType().Name == "DataLayoutMessage4" && IsTurnedIn(dataset.Space.MaxDimensions),
        };
    }

    /// <summary>Checks what is the same for all of its chunks.</summary>
    /// <exception cref="RefusedContentException">They are not to be read.</exception>
    public void CheckChunks()
    {
        if (UnknownFilter is not null)
            throw new RefusedContentException($"it is packed by {UnknownFilter}, which is not read here", "Save it with compression='gzip'");
        if (IsTurned)
        {
            throw new RefusedContentException(
                "an axis behind the first is unlimited, which is not read here if it was saved with libver='latest'",
                "Save it with maxshape=None, or with only the first axis unlimited");
        }
    }

    /// <param name="fileBytes">The length of the file, in which each chunk has a place.</param>
    /// <exception cref="NotSupportedException">It is not to be read.</exception>
    /// <exception cref="InvalidDataException">There are more chunks than the file can have.</exception>
    public void Check(long fileBytes)
    {
        CheckChunks();
        if (Elsewhere)
            throw new NotSupportedException("its numbers are in other files; save them in this one");
        if (ChunkBytes > MostOfBlock)
        {
            throw new NotSupportedException($"its chunks have {Quantity.Megabytes(ChunkBytes)} MB, more than "
                + $"{Quantity.Megabytes(MostOfBlock)}; save it with chunks of one picture");
        }

        if (Chunks > fileBytes)
            throw new InvalidDataException($"it claims {Quantity.Count(Chunks)} chunks, more than its {Quantity.Count(fileBytes)} bytes can be");
    }

    /// <summary>A single unlimited axis, not the first. For several of them HDF5 uses another index.</summary>
    private static bool IsTurnedIn(ulong[] most) => most.Count(length => length == ulong.MaxValue) == 1 && most[0] != ulong.MaxValue;

    private static long CountOf(IH5Dataspace space, ulong[] chunks) => space.Dimensions.Zip(chunks)
        .Aggregate(1L, (product, axis) => checked(product * (long)Math.Max(1, (axis.First + (axis.Second - 1)) / Math.Max(1, axis.Second))));

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_InternalDataLayout")]
    [return: UnsafeAccessorType("PureHDF.VOL.Native.DataLayoutMessage, PureHDF")]
    private static extern object Message(NativeDataset dataset);

    /// <summary>The files that a dataset's header says its numbers are in. The library opens them as it reads, and does not tell in public.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_InternalExternalFileList")]
    [return: UnsafeAccessorType("PureHDF.VOL.Native.ExternalFileListMessage, PureHDF")]
    private static extern object? ExternalFiles(NativeDataset dataset);
}
