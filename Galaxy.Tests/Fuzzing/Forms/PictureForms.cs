using System.Collections.Immutable;
using Galaxy.Tests.Fuzzing.Mutations;
using Galaxy.Tests.Imaging;
using Galaxy.Tests.Imaging.Fits;

namespace Galaxy.Tests.Fuzzing.Forms;

/// <summary>Pictures, through <see cref="Pipeline.Imaging.Formats.ImageFile"/>.</summary>
internal static class PictureForms
{
    public static IEnumerable<FuzzForm> All =>
    [
        Form("jpeg", ".jpg", Fixtures(".jpg"), FormatWords.Jpeg),
        Form("png", ".png", [.. Fixtures(".png"), .. Pngs, .. Measured], FormatWords.Png) with { Mutate = PngMutation.Of },
        Form("bmp", ".bmp", Fixtures(".bmp"), FormatWords.Bmp),
        Form("gif", ".gif", Fixtures(".gif"), FormatWords.Gif),
        Form("webp", ".webp", Fixtures(".webp"), FormatWords.Webp),
        Form("fits", ".fits", [.. Fits], FormatWords.Fits),
        Form("fitsgz", ".fits.gz", [.. Fits.Take(9).Select(GzipMutation.Packed)], FormatWords.Fits) with
        {
            Mutate = (seeds, random) => GzipMutation.Of(seeds, random, (files, numbers) => FileMutation.Of(files, numbers, FormatWords.Fits)),
        },
    ];

    private static IEnumerable<byte[]> Fits => FitsFixture.Readable
        .Where(name => !name.EndsWith(".gz", StringComparison.Ordinal))
        .Select(FitsFixture.Bytes)
        .Where(file => DecodedPicture.IsDecoded(file));

    private static IEnumerable<byte[]> Pngs =>
        from kind in PngWriter.Kinds
        from isInterlaced in (bool[])[false, true]
        select PngWriter.Write(9, 7, kind.Depth, kind.Color, isInterlaced).File;

    /// <summary>16 bits that use little of their range.</summary>
    private static IEnumerable<byte[]> Measured =>
        from channels in (int[])[1, 3]
        let samples = Enumerable.Range(0, 72 * channels).Select(index => (ushort)(1000 + index * 37 % 400))
        select PngWriter.Of16Bits(8, 9, channels, [.. samples]);

    private static FuzzForm Form(string name, string ending, ImmutableArray<byte[]> seeds, byte[][] words) =>
        new(name, ending, seeds, (files, random) => FileMutation.Of(files, random, words), (file, _) => DecodedPicture.IsDecoded(file));

    private static ImmutableArray<byte[]> Fixtures(string ending) =>
        [.. Fixture.Names.Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Select(Fixture.Bytes)];
}
