using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Archives;
using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>HDF5: an array of pictures beside an array of their classes, or a group for each picture. gzip may have compressed the whole.</summary>
internal sealed class Hdf5Form : ICatalogForm
{
    /// <summary>How many groups are looked into if none is a galaxy.</summary>
    private const int MostGroups = 32;

    private const int ShortestUserBlock = 512;

    /// <summary>A tar may have an HDF5 file at any multiple of 512.</summary>
    private const int TarSignaturePlace = 257;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    public Result<Catalog>? Open(CatalogPlace place, CatalogOptions options)
    {
        if (place.Head.Span.StartsWith(Signature))
            return Open(place.Path, () => StoredBytes.Open(place.Path), options);
        if (UserBlock(place) is { } length)
        {
            return new Problem(place.Path, $"it is HDF5 behind a user block of {Quantity.Count(length)} bytes, which is not read here",
                $"Remove the block: h5unjam -i {Path.GetFileName(place.Path)} -o NEW.h5");
        }

        return Gzip.Beginning(place.Head.Span, Signature.Length).SequenceEqual(Signature)
            ? Open(place.Path, () => Unpacked(place.Path), options)
            : null;
    }

    private static Result<Catalog> Open(string path, Func<StoredBytes> open, CatalogOptions options) =>
        LibraryReading.KeepOpen(path, () => new Hdf5File(open()), file => CatalogOf(path, file, options));

    private static Result<Catalog> CatalogOf(string path, Hdf5File file, CatalogOptions options)
    {
        (ImmutableArray<StoredArray> arrays, bool hasMore) = ArraysOf(file);
        return arrays.IsEmpty && hasMore
            ? new Problem(path, $"there is no array in its first {MostGroups} groups, and no further ones are looked into",
                "Give a file whose pictures are nearer to the root")
            : ArrayCatalog.Of(path, ArrayCatalog.Hdf5, arrays, options, file);
    }

    /// <summary>The arrays at the root; else those in the groups that are nearest to it and have some, which may be in circles.</summary>
    private static (ImmutableArray<StoredArray> Arrays, bool HasMore) ArraysOf(Hdf5File file)
    {
        Hdf5Contents level = file.Contents();
        int left = MostGroups;
        bool hasMore = false;
        while (level is { Arrays.IsEmpty: true, Groups.IsEmpty: false } && left > 0)
        {
            if (Hdf5Galaxies.ArraysOf(file, level.Groups) is { IsEmpty: false } together)
                return (together, false);
            Hdf5Contents[] inside = [.. level.Groups.Take(left).Select(file.Contents)];
            hasMore |= level.Groups.Length > left;
            left -= inside.Length;
            level = new Hdf5Contents([.. inside.SelectMany(each => each.Arrays)], [.. inside.SelectMany(each => each.Groups)]);
        }

        return (level.Arrays, hasMore || !level.Groups.IsEmpty);
    }

    /// <summary>The bytes of anything that stand before the file proper, 512 or twice that and so on; null if there are none.</summary>
    private static long? UserBlock(CatalogPlace place)
    {
        ReadOnlySpan<byte> head = place.Head.Span;
        if (head.Length <= ShortestUserBlock || head[TarSignaturePlace..].StartsWith("ustar"u8))
            return null;
        using StoredBytes file = StoredBytes.Open(place.Path);
        Span<byte> there = stackalloc byte[Signature.Length];
        for (long length = ShortestUserBlock; length < file.Length; length *= 2)
        {
            if (file.Read(length, there) == there.Length && there.SequenceEqual(Signature))
                return length;
        }

        return null;
    }

    private static StoredBytes Unpacked(string path)
    {
        using FileStream packed = File.OpenRead(path);
        using GzipContent unpacked = new(packed);
        return TemporaryBytes.Copy(unpacked, ArchiveLimits.MostFrom(packed.Length, TemporaryBytes.Most));
    }
}
