using Galaxy.Pipeline.Files;
using PureHDF;
using PureHDF.Filters;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>PureHDF on a file, for one thread; it finds each dataset once.</summary>
internal sealed class Hdf5Reader : IDisposable
{
    /// <summary>PureHDF reads headers byte by byte.</summary>
    private const long FewestReads = 1 << 16;

    private const int MostKept = 64;

    private readonly Hdf5Stream _stream;
    private readonly IDisposable _file;
    private readonly Dictionary<string, IH5Dataset> _datasets = [];
    private readonly long _reads;

    /// <summary>The library keeps its filters for the whole process.</summary>
    static Hdf5Reader()
    {
        H5Filter.Register(new BoundedDeflate());
        H5Filter.Register(new LzfFilter());
        H5Filter.Register(new ChecksumFilter());
    }

    public Hdf5Reader(StoredBytes bytes)
    {
        _reads = FewestReads + bytes.Length;
        _stream = new Hdf5Stream(bytes);
        Allow();
        PureHDF.VOL.Native.NativeFile file = H5File.Open(_stream, leaveOpen: false);
        (_file, Root) = (file, file);
    }

    /// <summary>The file as a group.</summary>
    public IH5Group Root { get; }

    /// <summary>The bytes of the file.</summary>
    public long Length => _stream.Length;

    /// <summary>The bytes that were read so far.</summary>
    public long BytesRead => _stream.BytesRead;

    /// <summary>Allows the next piece of work as many reads as the file can need.</summary>
    public void Allow() => _stream.Allow(_reads);

    /// <summary>A dataset by its path from the root.</summary>
    public IH5Dataset Dataset(string path)
    {
        if (_datasets.TryGetValue(path, out IH5Dataset? known))
            return known;
        if (_datasets.Count == MostKept)
            _datasets.Clear();
        return _datasets[path] = Root.Dataset(path);
    }

    public void Dispose()
    {
        _file.Dispose();
        _stream.Dispose();
    }
}
