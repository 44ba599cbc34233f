using System.IO.Compression;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Fits;
using Galaxy.Pipeline.Imaging.Fits.Tiles;
using Galaxy.Pipeline.Imaging.Fits.Units;
using Galaxy.Pipeline.Imaging.Stretches;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Imaging.Fits;

/// <summary>Damaged and malicious files give a picture or a problem, in bounded memory, even below the handler that catches everything.</summary>
public sealed class HostileFitsTests
{
    private const int Mutations = 6_000;

    /// <summary>The largest picture may be blown up from little: its values and what they are made of.</summary>
    private const long MostBytes = 300 << 20;

    private static readonly string[] _keywords =
    [
        "BITPIX", "NAXIS", "NAXIS1", "NAXIS2", "NAXIS3", "PCOUNT", "GCOUNT", "BZERO", "BSCALE", "BLANK", "ZBITPIX", "ZNAXIS", "ZNAXIS1", "ZNAXIS2",
        "ZTILE1", "ZTILE2", "ZVAL1", "ZVAL2", "ZBLANK", "ZDITHER0", "TFIELDS", "TFORM1", "TFORM2", "THEAP", "ZQUANTIZ", "ZCMPTYPE", "XTENSION",
    ];

    private static readonly string[] _values =
    [
        "-1", "0", "1", "2", "3", "8", "999", "32768", "65535", "2147483647", "-2147483648", "4294967296", "9223372036854775807", "1E300", "-1E-300",
        "NaN", "T", "''", "'1QB(9)'", "'1PE'", "'2147483647D'", "'GZIP_1'", "'GZIP_2'", "'RICE_1'", "'NOCOMPRESS'", "'BINTABLE'", "'IMAGE'",
    ];

    [Fact]
    public void Mutated_files_end_in_values_or_a_problem()
    {
        Random random = new(4);
        byte[][] files = [.. FitsFixture.All.Select(FitsFixture.Bytes)];
        int refused = 0;
        for (int mutation = 0; mutation < Mutations; mutation++)
        {
            byte[] file = Mutate(files[random.Next(files.Length)], random);
            long before = GC.GetAllocatedBytesForCurrentThread();
            refused += IsRead(file) ? 0 : 1;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
        }

        Assert.InRange(refused, Mutations / 10, Mutations);
    }

    [Fact]
    public void A_bomb_is_refused()
    {
        MemoryStream bomb = new();
        using (GZipStream stream = new(bomb, CompressionLevel.Fastest))
        {
            stream.Write(FitsFixture.Bytes("withMasks.fits"));
            byte[] zeros = new byte[1 << 20];
            for (int count = 0; count < 110; count++)
                stream.Write(zeros);
        }

        Problem problem = Fixture.Refuse(bomb.ToArray());
        Assert.Contains("when decompressed", problem.What);
    }

    [Theory]
    [InlineData("NAXIS1", "2147483647", "bytes")]
    [InlineData("NAXIS1", "9223372036854775807", "NAXIS1")]
    [InlineData("NAXIS1", "-18", "NAXIS1")]
    [InlineData("NAXIS", "999", "NAXIS")]
    [InlineData("BITPIX", "17", "BITPIX")]
    [InlineData("NAXIS2", "900000", "bytes")]
    public void Sizes_are_checked_before_memory_is_taken(string keyword, string value, string what)
    {
        byte[] file = [.. FitsFixture.Bytes("float32.fits")];
        Set(file, keyword, value);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains(what, Fixture.Refuse(file).What);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Three_planes_have_as_many_values_as_one_may_have()
    {
        new FitsShape(3000, 2000, 1).Check(1L << 40, 1);
        ImageFormatException refusal = Assert.Throws<ImageFormatException>(() => new FitsShape(3000, 2000, 3).Check(1L << 40, 1));
        Assert.Contains("3000×2000×3 values", refusal.Message);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused_or_whole()
    {
        byte[] file = FitsFixture.Bytes("riceFloats.fits.fz");
        for (int length = 9; length < file.Length; length += 97)
        {
            if (IsRead(file[..length]))
                Assert.Equal(FitsFixture.Planes("riceFloats.fits.fz").ToImage().Pixels, Fixture.Decode(file[..length]).Pixels);
        }

        Assert.Contains("ends early", Fixture.Refuse(file[..^(FitsHeader.Block - 600)]).What);
        Assert.Contains("has only", Fixture.Refuse(FitsFixture.Bytes("float32.fits")[..3000]).What);
    }

    [Fact]
    public void A_header_has_at_most_a_megabyte()
    {
        byte[] file = FitsFixture.Bytes("float32.fits");
        Assert.Equal(Fixture.Decode(file).Pixels, Fixture.Decode(Longer(360)).Pixels);
        Assert.Contains("no end in its first 1 MB", Fixture.Refuse(Longer(365)).What);

        byte[] Longer(int blocks) => [.. file[..80], .. Enumerable.Repeat((byte)' ', blocks * FitsHeader.Block), .. file[80..]];
    }

    /// <summary>Each look through the header would allocate the keyword.</summary>
    [Fact]
    public void A_header_is_not_looked_through_for_every_tile()
    {
        byte[] file = FitsFixture.Bytes("riceFloats.fits.fz");
        byte[] nameless = System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(file).Replace("ZNAME", "XNAME", StringComparison.Ordinal));
        Assert.NotEqual(file, nameless);

        Assert.InRange(AllocatedBytes.By(() => FitsFile.Decode(nameless)) - AllocatedBytes.By(() => FitsFile.Decode(file)), -2048, 2048);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_tile_with_other_numbers_than_said_is_refused(bool isShuffled)
    {
        MemoryStream tile = new();
        using (GZipStream stream = new(tile, CompressionLevel.Fastest))
            stream.Write(new byte[5 * sizeof(int)]);
        Assert.Equal(5 * sizeof(int), DeflatedTile.Decode(tile.ToArray(), 5, sizeof(int), isShuffled).Length);
        Assert.Throws<ImageFormatException>(() => DeflatedTile.Decode(tile.ToArray(), 6, sizeof(int), isShuffled));
        Assert.Throws<ImageFormatException>(() => DeflatedTile.Decode(tile.ToArray(), 4, sizeof(int), isShuffled));
    }

    private static bool IsRead(byte[] file)
    {
        try
        {
            if (!FitsFile.Is(file))
                return false;
            FitsFile.Decode(file).ToImage();
            return true;
        }
        catch (ImageFormatException)
        {
            return false;
        }
    }

    private static byte[] Mutate(byte[] file, Random random)
    {
        byte[] copy = [.. file];
        switch (random.Next(4))
        {
            case 0:
                return copy[..random.Next(copy.Length)];
            case 1:
                for (int bytes = random.Next(1, 9); bytes > 0; bytes--)
                    copy[random.Next(copy.Length)] = (byte)random.Next(256);
                return copy;
            case 2:
                copy.AsSpan(random.Next(copy.Length)).Fill((byte)(random.Next(2) * 0xFF));
                return copy;
            default:
                for (int cards = random.Next(1, 4); cards > 0; cards--)
                    Set(copy, _keywords[random.Next(_keywords.Length)], _values[random.Next(_values.Length)]);
                return copy;
        }
    }

    /// <summary>Changes a keyword's value wherever it is.</summary>
    private static void Set(byte[] file, string keyword, string value)
    {
        byte[] start = System.Text.Encoding.ASCII.GetBytes(keyword.PadRight(8) + "= ");
        byte[] text = System.Text.Encoding.ASCII.GetBytes(value.PadLeft(20));
        for (int card = 0; card + 80 <= file.Length; card += 80)
        {
            if (file.AsSpan(card).StartsWith(start))
                text.CopyTo(file, card + start.Length);
        }
    }
}
