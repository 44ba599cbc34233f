namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>How much PureHDF may make room for at once because a file says so.</summary>
internal static class Hdf5Limits
{
    /// <summary>Bytes of a heap: the names of a group, or texts that share a collection.</summary>
    public const long Heap = 64L << 20;

    /// <summary>Bytes of all collections of texts that are read, unless the file is longer. The library keeps them until it is closed.</summary>
    public const long Collections = 64L << 20;

    /// <summary>Bits of the number of an extensible array's elements. HDF5 uses 32.</summary>
    public const int ArrayBits = 64;

    /// <summary>Bytes of an object's header, all its parts together.</summary>
    public const long Header = 16L << 20;

    /// <summary>Parts of an object's header. The library reads each within the one before.</summary>
    public const int HeaderParts = 1 << 10;

    /// <summary>Messages in an object's header.</summary>
    public const int Messages = 1 << 16;

    /// <summary>Types within types.</summary>
    public const int TypeLevels = 32;

    /// <summary>Bytes of a node of a version 2 B-tree. HDF5 makes them of 512 or 2,048.</summary>
    public const ulong TreeNode = 64 << 10;

    /// <summary>Blocks in a row of a fractal heap. HDF5 makes it 4.</summary>
    public const ulong HeapWidth = 1 << 10;

    /// <summary>Bytes of a name, of a text, or of an element that is a text.</summary>
    public const int Text = 64 << 10;

    /// <summary>Bytes of a compressed chunk, which may be a little longer than the chunk.</summary>
    public const ulong StoredChunk = (ulong)Hdf5Layout.MostOfBlock + (1 << 20);

    /// <summary>The refusal of a length.</summary>
    /// <param name="claimed">The length.</param>
    /// <param name="place">Where in the file it should be.</param>
    /// <param name="most">The most bytes that are possible there.</param>
    public static InvalidDataException TooLong(ulong claimed, long place, long most) => new(
        $"it claims {Quantity.Count((long)Math.Min(claimed, long.MaxValue))} bytes at {Quantity.Count(place)}, "
            + $"where at most {Quantity.Count(most)} can be");
}
