using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Galaxy.Pipeline.Imaging.Stretches;

namespace Galaxy.Tests.Imaging.Fits;

/// <summary>Files that astropy and fpack wrote, with the values that astropy reads from them; make_fixtures.py makes them.</summary>
internal static class FitsFixture
{
    private const string Expected = ".expected";

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> _entries = new(Unzip);

    /// <summary>The files that must be read.</summary>
    public static IEnumerable<string> Readable => _entries.Value.Keys
        .Where(name => _entries.Value.ContainsKey(name + Expected))
        .Order(StringComparer.Ordinal);

    /// <summary>All files.</summary>
    public static IEnumerable<string> All => _entries.Value.Keys
        .Where(name => !name.EndsWith(Expected, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static byte[] Bytes(string name) => _entries.Value[name];

    /// <summary>What astropy reads.</summary>
    public static FloatPlanes Planes(string name)
    {
        byte[] file = Bytes(name + Expected);
        int start = file.IndexOf((byte)'\n') + 1;
        int[] shape = [.. Encoding.ASCII.GetString(file, 0, start).Split(' ').Select(int.Parse)];
        float[] values = new float[(file.Length - start) / sizeof(float)];
        for (int index = 0; index < values.Length; index++)
            values[index] = BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(start + index * sizeof(float)));
        return FloatPlanes.Own(shape[1], shape[2], shape[0], values);
    }

    private static Dictionary<string, byte[]> Unzip()
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "Imaging", "Fits", "fixtures.zip"));
        return archive.Entries.ToDictionary(entry => entry.Name, Content, StringComparer.Ordinal);

        static byte[] Content(ZipArchiveEntry entry)
        {
            using Stream stream = entry.Open();
            MemoryStream bytes = new();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
