using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>
/// Checks the structures of an HDF5 file that begin with a signature, when the library has read that: each number by which it makes room is
/// held against the file's length and a bound.
/// </summary>
/// <param name="source">The file.</param>
internal sealed class Hdf5StructureCheck(StoredBytes source)
{
    /// <summary>An entry of an index of chunks, at least.</summary>
    private const long IndexEntry = 8;

    /// <summary>Bytes of the collections of texts that were begun. They do not overlap unless someone wants memory to run out.</summary>
    private long _collections;

    /// <summary>Checks the beginning of the file.</summary>
    /// <exception cref="InvalidDataException">Its addresses are not of 8 bytes, or do not count from its beginning.</exception>
    public void CheckFile()
    {
        Hdf5Fields fields = Fields(8, 56);
        int version = fields.Byte();
        fields.Skip(version < 2 ? 4u : 0);
        (int offsetBytes, int lengthBytes) = (fields.Byte(), fields.Byte());
        if (offsetBytes != 8 || lengthBytes != 8)
            throw new InvalidDataException($"its addresses have {offsetBytes} and its lengths {lengthBytes} bytes; 8 are read here");
        fields.Skip(version switch { 0 => 9u, 1 => 13u, _ => 1u });
        if (fields.Number(8) is > 0 and ulong start)
            throw new InvalidDataException($"its addresses count from {Quantity.Count((long)Math.Min(start, long.MaxValue))}");
    }

    /// <summary>Checks what begins at a place.</summary>
    /// <exception cref="InvalidDataException">A number in it is out of bounds.</exception>
    public void Check(long place, ReadOnlySpan<byte> signature)
    {
        if (signature.SequenceEqual("HEAP"u8))
            CheckNames(place);
        else if (signature.SequenceEqual("GCOL"u8))
            CheckTexts(place);
        else if (signature.SequenceEqual("FRHP"u8))
            CheckHeap(place);
        else if (signature.SequenceEqual("BTHD"u8))
            CheckTree(place);
        else if (signature.SequenceEqual("FAHD"u8))
            CheckFixedArray(place);
        else if (signature.SequenceEqual("EAHD"u8))
            CheckExtensibleArray(place);
    }

    /// <summary>Checks a link that is not in a header.</summary>
    /// <exception cref="InvalidDataException">Its name is out of bounds, or it leads to another file.</exception>
    public void CheckLink(long place)
    {
        Hdf5Fields fields = Fields(place, Hdf5Limits.Text + 32);
        Hdf5MessageCheck.CheckLink(ref fields);
    }

    /// <summary>A local heap: the names of a group.</summary>
    private void CheckNames(long place)
    {
        Hdf5Fields fields = Fields(place + 8, 8);
        CheckLength(fields.Number(8), place, Math.Min(source.Length, Hdf5Limits.Heap));
    }

    /// <summary>A collection of the global heap: texts of any length.</summary>
    private void CheckTexts(long place)
    {
        Hdf5Fields head = Fields(place + 8, 8);
        ulong length = head.Number(8);
        CheckLength(length, place, Math.Min(source.Length - place, Hdf5Limits.Heap));
        Hdf5Fields texts = Fields(place + 16, (int)length - 16);
        while (texts.Left > 16 && texts.Number(2) != 0)
        {
            texts.Skip(6);
            ulong text = texts.Number(8);
            CheckLength(text, texts.Place, Hdf5Limits.Text);
            texts.Skip(Hdf5Fields.Padded(text));
        }

        _collections += (long)length;
        if (_collections > Math.Max(Hdf5Limits.Collections, source.Length))
            throw new InvalidDataException($"its collections of texts have more than {Quantity.Count(_collections)} bytes together");
    }

    /// <summary>A fractal heap: the links of a large group.</summary>
    private void CheckHeap(long place)
    {
        Hdf5Fields fields = Fields(place, 142);
        fields.Skip(110);
        ulong width = fields.Number(2);
        CheckLength(width, fields.Place, (long)Hdf5Limits.HeapWidth);
        fields.Skip(28);
        CheckLength(width * fields.Number(2) * IndexEntry, place, source.Length);
    }

    /// <summary>A version 2 B-tree: its nodes have as many records as their length allows.</summary>
    private void CheckTree(long place)
    {
        Hdf5Fields fields = Fields(place + 6, 4);
        CheckLength(fields.Number(4), place, (long)Hdf5Limits.TreeNode);
    }

    /// <summary>A fixed array: the places of chunks.</summary>
    private void CheckFixedArray(long place)
    {
        Hdf5Fields fields = Fields(place + 8, 8);
        ulong entries = fields.Number(8);
        CheckLength(entries > long.MaxValue / IndexEntry ? ulong.MaxValue : entries * IndexEntry, place, source.Length);
    }

    /// <summary>
    /// The head of an extensible array: the places of chunks. All its blocks are as long as the head says, and none is used that the dataset's chunks
    /// do not reach. A page has as many elements as the shortest block at least.
    /// </summary>
    private void CheckExtensibleArray(long place)
    {
        Hdf5Fields fields = Fields(place + 7, 53);
        int bits = fields.Byte();
        fields.Skip(1);
        int shortest = fields.Byte();
        fields.Skip(1);
        int pageBits = fields.Byte();
        if (bits > Hdf5Limits.ArrayBits || pageBits >= Hdf5Limits.ArrayBits || shortest == 0 || (ulong)shortest > 1ul << pageBits)
            throw new InvalidDataException($"the blocks of an array at {Quantity.Count(place)} are of no length that HDF5 makes");
        fields.Skip(40);
        CheckLength(fields.Number(8), place, source.Length / IndexEntry);
    }

    private static void CheckLength(ulong length, long place, long most)
    {
        if (length > (ulong)most)
            throw Hdf5Limits.TooLong(length, place, most);
    }

    /// <summary>The fields at a place, as far as the file has them.</summary>
    private Hdf5Fields Fields(long place, int length)
    {
        byte[] bytes = new byte[Math.Clamp(source.Length - place, 0, Math.Max(0, length))];
        return new Hdf5Fields(bytes.AsSpan(0, source.Read(place, bytes)), place);
    }
}
