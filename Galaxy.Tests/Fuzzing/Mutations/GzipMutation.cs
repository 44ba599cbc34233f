using System.Collections.Immutable;
using System.IO.Compression;

namespace Galaxy.Tests.Fuzzing.Mutations;

/// <summary>Damages what is compressed as well as what is compressed by it.</summary>
internal static class GzipMutation
{
    /// <summary>Tars in gzip.</summary>
    public static byte[] Of(ImmutableArray<byte[]> seeds, Random random) => Of(seeds, random, TarMutation.Of);

    /// <param name="seeds">Compressed files.</param>
    /// <param name="random">Where all chance comes from.</param>
    /// <param name="inside">How the unpacked files are damaged.</param>
    public static byte[] Of(ImmutableArray<byte[]> seeds, Random random, Func<ImmutableArray<byte[]>, Random, byte[]> inside) =>
        random.Next(3) == 0 ? FileMutation.Of(seeds, random) : Packed(inside([.. seeds.Select(Unpacked)], random));

    private static byte[] Unpacked(byte[] file)
    {
        using GZipStream gzip = new(new MemoryStream(file), CompressionMode.Decompress);
        using MemoryStream content = new();
        gzip.CopyTo(content);
        return content.ToArray();
    }

    public static byte[] Packed(byte[] content)
    {
        MemoryStream file = new();
        using (GZipStream gzip = new(file, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return file.ToArray();
    }
}
