#:package ParquetSharp@25.0.1.2
#:property PublishAot=false
// Writes the Parquet files beside this script with Apache's C++ library, by its wrapper ParquetSharp, in the layouts that public sets ship.
// Run it in its own folder: dotnet run make_fixtures.cs
using System.Globalization;
using ParquetSharp;
using ParquetSharp.Schema;

const string Features = """
    {"info": {"features": {"image": {"_type": "Image"}, "label": {"names": ["smooth", "featured", "artifact"], "_type": "ClassLabel"}}}}
    """;
byte[] dot = File.ReadAllBytes("dot.png");
byte[] line = File.ReadAllBytes("line.png");
byte[] Picture(int row) => row % 2 == 0 ? dot : line;

foreach (Compression compression in new[] { Compression.Snappy, Compression.Gzip, Compression.Zstd, Compression.Uncompressed })
    Struct($"struct_{compression.ToString().ToLowerInvariant()}.parquet", compression, 0, Features);
Directory.CreateDirectory("shards/data");
Struct("shards/data/train-00000-of-00002.parquet", Compression.Snappy, 0, Features);
Struct("shards/data/train-00001-of-00002.parquet", Compression.Snappy, 10, Features);
Struct("shards/data/test-00000-of-00001.parquet", Compression.Snappy, 20, Features);
Flat("flat.parquet");
Table("table.parquet");

// image: struct<bytes, path>, label: int64, id_str: string; two row groups of five; row 8 has no picture, row 6 no path, row 9 no label.
void Struct(string path, Compression compression, int first, string notes)
{
    using GroupNode image = new("image", Repetition.Optional, [Bytes("bytes"), Text("path")]);
    using GroupNode root = new("schema", Repetition.Required, [image, Integer("label"), Text("id_str")]);
    using ParquetFileWriter writer = Writer(path, root, compression, notes);
    for (int group = 0; group < 2; group++)
    {
        int[] rows = [.. Enumerable.Range(group * 5, 5)];
        using RowGroupWriter columns = writer.AppendRowGroup();
        Write(columns, rows, row => row == 8 ? null : (Nested<byte[]?>?)new Nested<byte[]?>(Picture(row)));
        Write(columns, rows, row => row == 8 ? null : (Nested<string?>?)new Nested<string?>(row == 6 ? null : $"J{first + row}.png"));
        Write(columns, rows, row => row == 9 ? (long?)null : row % 2);
        Write(columns, rows, row => (string?)(587722981736120347 + first + row).ToString(CultureInfo.InvariantCulture));
    }

    writer.Close();
}

// image: bytes, class: string (dictionary encoded), objid: int64.
void Flat(string path)
{
    using GroupNode root = new("schema", Repetition.Required, [Bytes("image"), Text("class"), Integer("objid")]);
    using ParquetFileWriter writer = Writer(path, root, Compression.Zstd, null);
    using RowGroupWriter columns = writer.AppendRowGroup();
    int[] rows = [.. Enumerable.Range(0, 40)];
    Write(columns, rows, row => (byte[]?)Picture(row));
    Write(columns, rows, row => (string?)(row % 2 == 0 ? "dot" : "line"));
    Write(columns, rows, row => (long?)(9007199254740993 + row));
    writer.Close();
}

// A catalog without pictures: file_loc and label, and magnitudes.
void Table(string path)
{
    using PrimitiveNode magnitude = new("mag_r", Repetition.Required, LogicalType.None(), PhysicalType.Double);
    using GroupNode root = new("schema", Repetition.Required, [Text("file_loc"), Text("label"), magnitude]);
    using ParquetFileWriter writer = Writer(path, root, Compression.Snappy, null);
    using RowGroupWriter columns = writer.AppendRowGroup();
    int[] rows = [.. Enumerable.Range(0, 4)];
    Write(columns, rows, row => (string?)(row % 2 == 0 ? "dot.png" : "line.png"));
    Write(columns, rows, row => (string?)(row % 2 == 0 ? "dot" : "line"));
    Write(columns, rows, row => 17.5 + row);
    writer.Close();
}

static void Write<T>(RowGroupWriter group, int[] rows, Func<int, T> value)
{
    using LogicalColumnWriter<T> column = group.NextColumn().LogicalWriter<T>();
    column.WriteBatch(Array.ConvertAll(rows, row => value(row)));
}

static ParquetFileWriter Writer(string path, GroupNode root, Compression compression, string? notes)
{
    using WriterPropertiesBuilder builder = new();
    using WriterProperties properties = builder.Compression(compression).Build();
    return notes is null
        ? new ParquetFileWriter(path, root, properties)
        : new ParquetFileWriter(path, root, properties, new Dictionary<string, string> { ["huggingface"] = notes });
}

static PrimitiveNode Bytes(string name) => new(name, Repetition.Optional, LogicalType.None(), PhysicalType.ByteArray);
static PrimitiveNode Text(string name) => new(name, Repetition.Optional, LogicalType.String(), PhysicalType.ByteArray);
static PrimitiveNode Integer(string name) => new(name, Repetition.Optional, LogicalType.Int(64, true), PhysicalType.Int64);
