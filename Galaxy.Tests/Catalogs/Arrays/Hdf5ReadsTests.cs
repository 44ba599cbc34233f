using System.Text;
using Galaxy.Pipeline.Catalogs.Hdf5;
using PureHDF;

namespace Galaxy.Tests.Catalogs.Arrays;

/// <summary>
/// What guards the program from hostile files knows PureHDF by its reads. If another version of it reads in another way, it has to be learned again.
/// </summary>
public sealed class Hdf5ReadsTests
{
    [Theory]
    [InlineData("chunked.h5", "HEAP")]
    [InlineData("chunked.h5", "GCOL")]
    [InlineData("chunked.h5", "TREE")]
    [InlineData("latest.h5", "HDR")]
    [InlineData("indexes.h5", "FRHP")]
    [InlineData("indexes.h5", "BTHD")]
    [InlineData("indexes.h5", "BTLF")]
    [InlineData("indexes.h5", "FAHD")]
    [InlineData("indexes.h5", "FADB")]
    [InlineData("unshrunk_growing.h5", "EAHD")]
    [InlineData("unshrunk_growing.h5", "EAIB")]
    [InlineData("unshrunk_growing.h5", "EADB")]
    public void A_signature_is_read_alone(string name, string signature) =>
        Assert.Contains(ReadsOf(name), read => read.Bytes.SequenceEqual(Encoding.ASCII.GetBytes(signature)));

    [Fact]
    public void An_old_header_is_read_field_by_field() => Assert.Contains(ReadsOf("chunked.h5"), read => read.EndWithHeader);

    [Fact]
    public void A_link_of_a_heap_is_read_field_by_field() => Assert.Contains(ReadsOf("indexes.h5"), read => read.BeginLink);

    [Theory]
    [InlineData("indexes.h5", 147)]
    [InlineData("unshrunk.h5", 90)]
    [InlineData("unshrunk_latest.h5", 90)]
    [InlineData("unshrunk_growing.h5", 270)]
    public void The_place_of_a_compressed_chunk_is_read_field_by_field(string name, ulong length) =>
        Assert.Contains(ReadsOf(name), read => read.StoredChunk == length);

    /// <summary>The records of a tree of links.</summary>
    [Fact]
    public void The_place_of_a_link_in_its_heap_is_read_in_one_piece() =>
        Assert.Contains(ReadsOf("indexes.h5"), read => read.Bytes.Length == 7 && read.Lengths == "47");

    private static List<Seen> ReadsOf(string name)
    {
        Recorded stream = new(File.ReadAllBytes(ArrayFixture.Path(name)));
        using (PureHDF.VOL.Native.NativeFile file = H5File.Open(stream))
        {
            foreach (IH5Dataset dataset in file.Children().OfType<IH5Dataset>())
                Record.Exception(() => _ = dataset.Type.Class is H5DataTypeClass.VariableLength or H5DataTypeClass.String
                    ? dataset.Read<string[]>() : (object)dataset.Read<byte[]>());
        }

        return stream.Seen;
    }

    private sealed record Seen(byte[] Bytes, string Lengths, bool EndWithHeader, bool BeginLink, ulong? StoredChunk);

    /// <summary>A file, and what was read of it that is not numbers.</summary>
    private sealed class Recorded(byte[] file) : MemoryStream(file), IDatasetStream
    {
        private readonly Hdf5Reads _reads = new();
        private int _before;

        public List<Seen> Seen { get; } = [];

        public override long Seek(long offset, SeekOrigin loc)
        {
            _reads.Restart();
            return base.Seek(offset, loc);
        }

        public void ReadDataset(Span<byte> buffer)
        {
            Assert.Equal(buffer.Length, base.Read(buffer));
            _reads.Restart();
        }

        public override int Read(Span<byte> buffer)
        {
            long start = Position;
            int read = base.Read(buffer);
            _reads.Add(start, buffer);
            Seen.Add(new Seen(buffer.ToArray(), $"{_before}{read}", _reads.EndWithHeader, _reads.BeginLink, _reads.StoredChunk));
            _before = read;
            return read;
        }
    }
}
