using PureHDF.VOL.Native;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>
/// Keeps the chunks of a selection until it is read: the library's own cache holds a megabyte, and unpacks them again for every row. A chunk that was
/// sent through no filter is in a buffer that the library uses again, so that it is copied at once. The library asks for every few bytes, so that
/// nothing is allocated for a chunk that is known.
/// </summary>
internal sealed class Hdf5Chunks : IReadingChunkCache
{
    private const long MostBytes = 2 * Hdf5Layout.MostOfBlock;

    private readonly Dictionary<ulong, byte[]> _kept = [];
    private long _bytes;

    public Memory<byte> GetChunk(ulong chunkIndex, Func<Memory<byte>> chunkReader)
    {
        if (_kept.TryGetValue(chunkIndex, out byte[]? known))
            return known;
        byte[] chunk = chunkReader().ToArray();
        if (_bytes + chunk.Length > MostBytes)
        {
            _kept.Clear();
            _bytes = 0;
        }

        _bytes += chunk.Length;
        return _kept[chunkIndex] = chunk;
    }
}
