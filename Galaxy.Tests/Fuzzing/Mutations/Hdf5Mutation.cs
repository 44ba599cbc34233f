using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Galaxy.Tests.Fuzzing.Mutations;

/// <summary>Leads addresses of an HDF5 file to other structures of it, which changes of single bytes hardly ever do.</summary>
internal static class Hdf5Mutation
{
    private const int AddressBytes = 8;
    private const int MostRedirected = 16;

    /// <summary>An HDF5 file in which addresses lead elsewhere, or which is damaged as any file, or both.</summary>
    /// <param name="seeds">Files of which one is damaged.</param>
    /// <param name="random">Where all chance comes from.</param>
    public static byte[] Of(ImmutableArray<byte[]> seeds, Random random) => random.Next(4) switch
    {
        0 => Redirect(seeds[random.Next(seeds.Length)], random),
        1 => FileMutation.Of([Redirect(seeds[random.Next(seeds.Length)], random)], random, FormatWords.Hdf5),
        _ => FileMutation.Of(seeds, random, FormatWords.Hdf5),
    };

    private static byte[] Redirect(byte[] seed, Random random)
    {
        int[] structures = [.. Enumerable.Range(0, seed.Length - AddressBytes).Where(place => BeginsStructure(seed.AsSpan(place)))];
        int[] addresses = [.. Enumerable.Range(0, seed.Length - AddressBytes).Where(place => IsOneOf(structures, seed, place))];
        if (addresses.Length == 0)
            return seed;
        byte[] file = [.. seed, .. seed.AsSpan(structures[random.Next(structures.Length)])];
        for (int times = random.Next(1, MostRedirected); times > 0; times--)
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(addresses[random.Next(addresses.Length)]), Target(structures, seed, random));
        return file;
    }

    /// <summary>A structure, one that was copied behind the file, or a little beside it.</summary>
    private static long Target(int[] structures, byte[] seed, Random random) => random.Next(4) switch
    {
        0 => seed.Length,
        1 => structures[random.Next(structures.Length)] + random.Next(-8, 9) * AddressBytes,
        _ => structures[random.Next(structures.Length)],
    };

    /// <summary>One with a signature of four capitals, or a header of version 1.</summary>
    private static bool BeginsStructure(ReadOnlySpan<byte> bytes) =>
        !bytes[..4].ContainsAnyExceptInRange((byte)'A', (byte)'Z')
        || (bytes[0] == 1 && bytes[1] == 0 && bytes[2] is > 0 and < 64 && bytes[3] == 0 && bytes[5] == 0 && bytes[6] == 0 && bytes[7] == 0);

    private static bool IsOneOf(int[] structures, byte[] file, int place)
    {
        long address = BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(place));
        return address is > 0 and < int.MaxValue && Array.BinarySearch(structures, (int)address) >= 0;
    }
}
