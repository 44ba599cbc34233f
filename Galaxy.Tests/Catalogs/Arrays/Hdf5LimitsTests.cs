using System.Buffers.Binary;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Hdf5;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Catalogs.Arrays;

/// <summary>PureHDF makes room for whatever length it reads. What a file cannot have is refused before.</summary>
public sealed class Hdf5LimitsTests
{
    private const uint Hostile = 0x7000_0001;

    /// <summary>A length in a good file becomes 1.9 GB.</summary>
    /// <param name="name">The file.</param>
    /// <param name="place">Where the length is.</param>
    /// <param name="what">What it is the length of; for those who read the test.</param>
    [Theory]
    [InlineData("lzf.h5", 688, "the names of the root")]
    [InlineData("lzf.h5", 7188, "a fill value")]
    [InlineData("attributes.h5", 952, "an old fill value")]
    [InlineData("attributes.h5", 1784, "an attribute's axis")]
    [InlineData("attributes.h5", 1764, "an attribute's type")]
    [InlineData("chunked.h5", 10700, "a text")]
    [InlineData("chunked.h5", 1424, "a compressed chunk")]
    [InlineData("indexes.h5", 469, "the nodes of a B-tree of chunks")]
    [InlineData("indexes.h5", 777, "a fixed array of chunks")]
    [InlineData("indexes.h5", 10416, "a row of a heap of links")]
    [InlineData("indexes.h5", 10460, "the nodes of a B-tree of links")]
    [InlineData("unshrunk_growing.h5", 515, "an extensible array of chunks")]
    public void No_room_is_made_for_a_length_that_is_out_of_bounds(string name, int place, string what)
    {
        byte[] file = File.ReadAllBytes(ArrayFixture.Path(name));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(place), Hostile);

        string problem = ProblemOf(file);
        Assert.True(problem.Contains("it claims ", StringComparison.Ordinal), $"{what}: {problem}");
    }

    /// <summary>The library looks at a link's version last.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void A_link_in_a_heap_has_no_longer_name_than_a_header_could_hold(byte version)
    {
        byte[] file = File.ReadAllBytes(ArrayFixture.Path("indexes.h5"));
        int name = file.AsSpan().IndexOf("labels_of_another_name_3"u8);
        file[name - 3] = version;
        file[name - 2] |= 3;

        Assert.Contains("it claims ", ProblemOf(file), StringComparison.Ordinal);
    }

    /// <summary>The message that tells where the root's names are becomes one that goes on with itself.</summary>
    [Fact]
    public void A_header_that_goes_on_without_end_is_refused()
    {
        byte[] file = File.ReadAllBytes(ArrayFixture.Path("lzf.h5"));
        int message = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x11, 0, 0x10, 0, 0, 0, 0, 0]);
        file[message] = 0x10;
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(message + 8), message);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(message + 16), 24);

        Assert.Contains("is in more than 1,024 parts", ProblemOf(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unshrunk_growing.h5", 470, 65, "an array at 463 are of no length")]
    [InlineData("unshrunk_growing.h5", 472, 0, "an array at 463 are of no length")]
    [InlineData("unshrunk_growing.h5", 474, 3, "an array at 463 are of no length")]
    [InlineData("named_types.h5", 999, 0xFF, "it leads to a header outside of its 4,256 bytes")]
    [InlineData("indexes.h5", 10595, 0x20, "is shorter than any can be")]
    [InlineData("lzf.h5", 5056, 0xFF, "what lzf packed leads out of it")]
    public void What_HDF5_does_not_write_is_named(string name, int place, byte value, string reason)
    {
        byte[] file = File.ReadAllBytes(ArrayFixture.Path(name));
        file[place] = value;

        Assert.Contains(reason, ProblemOf(file), StringComparison.Ordinal);
    }

    /// <summary>The type of an attribute is a named one, which becomes the type of the labels.</summary>
    [Fact]
    public void A_type_that_stands_elsewhere_twice_is_refused()
    {
        byte[] file = File.ReadAllBytes(ArrayFixture.Path("named_types.h5"));
        file[1692] = 2;
        (file[1696], file[1697]) = (3, 2);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(1698), 1400);

        Assert.Contains("the type in the header at 1,672 stands elsewhere", ProblemOf(file), StringComparison.Ordinal);
    }

    /// <summary>Texts lead to overlapping collections; the library keeps each.</summary>
    [Fact]
    public void Collections_of_texts_are_counted_together()
    {
        const int length = 1 << 20;
        byte[] collection = [.. "GCOL\u0001\0\0\0"u8, .. BitConverter.GetBytes((long)length), .. new byte[length - 16]];
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "collection");
        File.WriteAllBytes(path, collection);
        using StoredBytes stored = StoredBytes.Open(path);
        Hdf5StructureCheck check = new(stored);

        for (int times = 0; times < 64; times++)
            check.Check(0, "GCOL"u8);
        Assert.Contains(
            "collections of texts", Assert.Throws<InvalidDataException>(() => check.Check(0, "GCOL"u8)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_of_another_length_are_named()
    {
        byte[] file = File.ReadAllBytes(ArrayFixture.Path("latest.h5"));
        file[9] = 4;

        Assert.Contains("its addresses have 4 and its lengths 8 bytes; 8 are read here", ProblemOf(file), StringComparison.Ordinal);
    }

    /// <summary>The message of what is refused, on the way to the first picture, without much memory.</summary>
    private static string ProblemOf(byte[] file)
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "hostile.h5");
        File.WriteAllBytes(path, file);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Result<PictureContent> read = CatalogReader.Open(path, CatalogOptions.Labeled).Bind(catalog =>
        {
            using (catalog)
                return catalog.Pictures[0].Read();
        });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
        return Assert.IsType<Result<PictureContent>.Failed>(read).Problem.ToString();
    }
}
