using PureHDF.VOL.Native;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>
/// Keeps the chunks of a selection until it is read: the library's own cache holds a megabyte, and unpacks them again for every row. A chunk that was
/// sent through no filter is in a buffer that the library uses again, so that it is copied at once.
/// </summary>
internal sealed class Hdf5Chunks : IReadingChunkCache
{
    private const int MostChunks = 1 << 20;

    private readonly SimpleReadingChunkCache _kept = new(MostChunks, (ulong)(2 * Hdf5Layout.MostOfBlock));

    public Memory<byte> GetChunk(ulong chunkIndex, Func<Memory<byte>> chunkReader) => _kept.GetChunk(chunkIndex, () => chunkReader().ToArray());
}
