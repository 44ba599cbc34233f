using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Files;
using PureHDF;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>An open HDF5 file. PureHDF keeps a place in its stream, so that every thread has a reader of its own.</summary>
internal sealed class Hdf5File : IDisposable
{
    private readonly StoredBytes _bytes;
    private readonly ReaderPool<Hdf5Reader> _readers;

    public Hdf5File(StoredBytes bytes)
    {
        _bytes = bytes;
        _readers = new ReaderPool<Hdf5Reader>(() => new Hdf5Reader(bytes));
    }

    /// <summary>What stands at the root: datasets, and the names of groups.</summary>
    public Hdf5Contents Contents() => Use(reader => ContentsOf(reader.Root, ""));

    /// <summary>What stands in a group.</summary>
    /// <param name="group">Its path from the root.</param>
    public Hdf5Contents Contents(string group) => Use(reader => ContentsOf(reader.Root.Group(group), $"{group}/"));

    /// <summary>Works with a reader.</summary>
    public T Use<T>(Func<Hdf5Reader, T> work) => _readers.Use(reader =>
    {
        reader.Allow();
        return work(reader);
    });

    public void Dispose()
    {
        _readers.Dispose();
        _bytes.Dispose();
    }

    private Hdf5Contents ContentsOf(IH5Group group, string prefix)
    {
        ImmutableArray<StoredArray>.Builder arrays = ImmutableArray.CreateBuilder<StoredArray>();
        ImmutableArray<string>.Builder groups = ImmutableArray.CreateBuilder<string>();
        foreach (IH5Object child in group.Children())
        {
            if (child is IH5Dataset dataset)
                arrays.Add(Hdf5Array.Of(this, $"{prefix}{child.Name}", dataset));
            else if (child is IH5Group)
                groups.Add($"{prefix}{child.Name}");
        }

        return new Hdf5Contents(arrays.ToImmutable(), groups.ToImmutable());
    }
}
