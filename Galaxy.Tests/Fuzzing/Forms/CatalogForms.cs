using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using Galaxy.Tests.Fuzzing.Mutations;
using Galaxy.Tests.Imaging;

namespace Galaxy.Tests.Fuzzing.Forms;

/// <summary>Tables and archives, through <see cref="Pipeline.Catalogs.CatalogReader"/>.</summary>
internal static class CatalogForms
{
    private static readonly ImmutableArray<(string Name, byte[] File)> _pictures =
    [
        ("set/spiral/1.png", PngWriter.Write(6, 5, depth: 8, color: 2, isInterlaced: false).File),
        ("set/spiral/2.jpg", Fixture.Bytes("size8x8.jpg")),
        ("set/edge-on/3.gif", Fixture.Bytes("palette2.gif")),
        ("set/edge-on/4.webp", Fixture.Bytes("lossy.webp")),
    ];

    private static readonly ImmutableArray<(string Name, byte[] File)> _table =
        [("catalog.csv", "file,label\n1.png,spiral\n2.jpg,edge-on\n"u8.ToArray()), ("1.png", _pictures[0].File), ("2.jpg", _pictures[1].File)];

    public static IEnumerable<FuzzForm> All =>
    [
        new("csv", ".csv", Tables, (seeds, random) => FileMutation.Of(seeds, random, FormatWords.Csv), Opened(".csv")),
        new("csvgz", ".csv.gz", [.. Tables.Select(GzipMutation.Packed)],
            (seeds, random) => GzipMutation.Of(seeds, random, (tables, chance) => FileMutation.Of(tables, chance, FormatWords.Csv)), Opened(".csv.gz")),
        new("zip", ".zip", [Zip(_pictures), Zip(_table), Zip([("a.zip", Zip(_pictures)), .. _table])], ZipMutation.Of, Opened(".zip")),
        new("tar", ".tar", [Tar(_pictures), Tar(_table)], TarMutation.Of, Opened(".tar")),
        new("targz", ".tar.gz", [GzipMutation.Packed(Tar(_pictures)), GzipMutation.Packed(Tar(_table))], GzipMutation.Of, Opened(".tar.gz")),
    ];

    private static ImmutableArray<byte[]> Tables =>
    [
        "file,label\n1.png,spiral\n2.png,edge-on\n"u8.ToArray(),
        "id_str,file_loc,label\r\n\"J1,2\",\"x/1.png\",spiral\r\nJ3,2.png,edge-on\r\n"u8.ToArray(),
        "\uFEFFfile;label\n1.png;spiral\n2.png;edge-on\n"u8.ToArray(),
    ];

    private static Func<byte[], FuzzFolder, bool> Opened(string ending) => (file, folder) => OpenedCatalog.IsOpened(folder.Put(file, ending));

    internal static byte[] Zip(IEnumerable<(string Name, byte[] File)> members)
    {
        MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                ZipArchiveEntry entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }

    internal static byte[] Tar(IEnumerable<(string Name, byte[] File)> members)
    {
        MemoryStream file = new();
        using (TarWriter tar = new(file, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name)
                {
                    DataStream = new MemoryStream(content), ModificationTime = DateTimeOffset.UnixEpoch,
                });
            }
        }

        return file.ToArray();
    }
}
