using System.IO.Compression;
using System.Text;
using Galaxy.Pipeline.Catalogs.Contract;
using static Galaxy.Tests.Catalogs.FolderOfFiles;

namespace Galaxy.Tests.Catalogs;

/// <summary>Content is read in pieces of any size, and those of a header's size may look like one.</summary>
public sealed class TarHeadersTests : IDisposable
{
    private const int Block = 512;

    /// <summary>The header of an extended header of 2 MB.</summary>
    private static readonly byte[] TooLong = Header("a/long.jpg", 2 << 20, 'x');

    private readonly FolderOfFiles _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("set.tar", '0', 0)]
    [InlineData("set.tar.gz", '0', 0)]
    [InlineData("set.tar.gz", '0', 8 * Block)]
    [InlineData("set.tar", 'Z', 8 * Block)]
    [InlineData("set.tar.gz", 'Z', 8 * Block)]
    [InlineData("set.tar", 'g', 0)]
    [InlineData("set.tar.gz", 'g', 0)]
    public void Content_that_looks_like_an_extended_header_is_content(string name, char kind, int before)
    {
        byte[] content = kind == 'g' ? Attribute : [.. new byte[before], .. TooLong];
        Write(name, [.. Header("a/1.jpg", content.Length, kind), .. content, .. Header("a/2.jpg", 0, '0'), .. Header("b/3.jpg", 0, '0')]);
        using Catalog catalog = _folder.Open(name);
        Assert.Equal(kind == '0' ? ["1:a", "2:a", "3:b"] : (string[])["2:a", "3:b"], Labels(catalog));
    }

    [Theory]
    [InlineData("set.tar", '0')]
    [InlineData("set.tar.gz", '0')]
    [InlineData("set.tar.gz", 'Z')]
    [InlineData("set.tar", 'g')]
    [InlineData("set.tar.gz", 'g')]
    public void Header_behind_content_is_refused_if_it_is_too_long(string name, char kind)
    {
        byte[] content = kind == 'g' ? Attribute : TooLong;
        Write(name, [.. Header("a/1.jpg", content.Length, kind), .. content, .. Header("b/2.jpg", 0, '0'), .. TooLong]);
        Assert.Contains("it has an extended header of more than 1.0 MB", _folder.Refusal(name).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set.tar")]
    [InlineData("set.tar.gz")]
    public void Header_with_a_wrong_checksum_is_refused_with_its_place(string name)
    {
        byte[] damaged = Header("b/2.jpg", 0, '0');
        damaged[2] ^= 1;
        Write(name, [.. Header("a/1.jpg", Block, '0'), .. TooLong, .. damaged]);
        Assert.Equal("it cannot be read (header at byte 1,024: its checksum is wrong)", _folder.Refusal(name).What);
    }

    /// <summary>Old programs took bytes as signed.</summary>
    [Fact]
    public void Checksum_of_signed_bytes_is_right_too()
    {
        byte[] header = Header("a/é.jpg", 0, '0');
        Encoding.ASCII.GetBytes("        ").CopyTo(header, 148);
        Encoding.ASCII.GetBytes($"{Octal(header.Sum(value => (sbyte)value), 6)}\0 ").CopyTo(header, 148);
        Write("set.tar", [.. header, .. Header("b/2.jpg", 0, '0')]);
        using Catalog catalog = _folder.Open("set.tar");
        Assert.Equal(2, catalog.Pictures.Count);
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("many")]
    [InlineData("-5")]
    [InlineData("0")]
    public void Attribute_with_a_length_that_cannot_be_is_refused_with_its_place(string length)
    {
        string attribute = $" size={length}\n";
        attribute = $"{attribute.Length + 2}{attribute}";
        byte[] content = new byte[Block];
        Encoding.ASCII.GetBytes(attribute).CopyTo(content, 0);
        byte[] file = [.. Header("a/1.jpg", 1, '0'), .. Attribute];
        Write("set.tar", [.. Header("b/2.jpg", 0, '0'), .. Header("x", attribute.Length, 'x'), .. content, .. file]);
        Assert.Contains("it cannot be read (header at byte", _folder.Refusal("set.tar").What, StringComparison.Ordinal);
    }

    /// <summary>The content of an extended header, of a block, that looks like an extended header's header.</summary>
    private static byte[] Attribute => Encoding.ASCII.GetBytes($"{Block} comment={new string('7', 144)}x{new string('7', Block - 158)}\n");

    private static byte[] Header(string name, int length, char kind)
    {
        byte[] header = new byte[Block];
        Encoding.UTF8.GetBytes(name).CopyTo(header, 0);
        Encoding.ASCII.GetBytes($"0000644\00000000\00000000\0{Octal(length, 11)}\0{Octal(0, 11)}\0        {kind}").CopyTo(header, 100);
        Encoding.ASCII.GetBytes("ustar\000").CopyTo(header, 257);
        Encoding.ASCII.GetBytes($"{Octal(header.Sum(value => value), 6)}\0 ").CopyTo(header, 148);
        return header;
    }

    private static string Octal(int value, int digits) => Convert.ToString(value, 8).PadLeft(digits, '0');

    private void Write(string name, byte[] members)
    {
        using Stream file = File.Create(_folder.PathOf(name));
        using Stream packed = name.EndsWith("gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        packed.Write([.. members, .. new byte[2 * Block]]);
    }
}
