using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Galaxy.Tests.Oracle;

/// <summary>
/// The tensors of a safetensors file: eight bytes with the length of a JSON header, the header (per tensor its dtype, shape
/// and the offsets of its bytes), the bytes. Trusts the file; the program's own reader is another and does not.
/// </summary>
internal sealed class TensorFile
{
    private const string MetadataEntry = "__metadata__";

    private readonly Dictionary<string, byte[]> _tensors;

    private TensorFile(IReadOnlyDictionary<string, string> metadata, Dictionary<string, byte[]> tensors) =>
        (Metadata, _tensors) = (metadata, tensors);

    public IReadOnlyDictionary<string, string> Metadata { get; }

    public static TensorFile Parse(byte[] file)
    {
        int start = sizeof(long) + checked((int)BinaryPrimitives.ReadInt64LittleEndian(file));
        using JsonDocument header = JsonDocument.Parse(file.AsMemory(sizeof(long)..start));
        JsonElement metadata = header.RootElement.GetProperty(MetadataEntry);
        return new TensorFile(
            metadata.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!),
            header.RootElement.EnumerateObject().Where(entry => entry.Name != MetadataEntry).ToDictionary(entry => entry.Name, entry =>
            {
                JsonElement offsets = entry.Value.GetProperty("data_offsets");
                return file[(start + offsets[0].GetInt32())..(start + offsets[1].GetInt32())];
            }));
    }

    public float[] Floats(string name) => MemoryMarshal.Cast<byte, float>(_tensors[name]).ToArray();

    public long[] Longs(string name) => MemoryMarshal.Cast<byte, long>(_tensors[name]).ToArray();

    /// <summary>All tensors whose names begin so, by the rest of their names.</summary>
    public IReadOnlyDictionary<string, float[]> Group(string prefix) => _tensors.Keys
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[prefix.Length..], Floats);
}
