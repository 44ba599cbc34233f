using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Safetensors;

/// <summary>Writes safetensors of float32; equal contents give equal bytes.</summary>
internal static class SafetensorsWriter
{
    private const int LengthBytes = 8;
    private const int Alignment = 8;

    /// <summary>
    /// The file: metadata in ordinal order of the keys, tensors in the order given, the header padded with spaces to a multiple of 8 bytes.
    /// </summary>
    /// <param name="metadata">Texts by name.</param>
    /// <param name="tensors">Names, shapes and values.</param>
    public static byte[] Write(IReadOnlyDictionary<string, string> metadata, IReadOnlyList<FloatTensor> tensors)
    {
        byte[] head = Head(metadata, tensors);
        byte[] file = new byte[checked(head.Length + (int)tensors.Sum(tensor => (long)tensor.Count * sizeof(float)))];
        head.CopyTo(file);
        int offset = head.Length;
        foreach (FloatTensor tensor in tensors)
        {
            Span<byte> bytes = file.AsSpan(offset, tensor.Count * sizeof(float));
            tensor.Write(bytes);
            offset += bytes.Length;
        }

        return file;
    }

    /// <summary>Writes the same file to a stream; no more than the largest tensor is held in memory.</summary>
    public static void Write(Stream file, IReadOnlyDictionary<string, string> metadata, IReadOnlyList<FloatTensor> tensors)
    {
        file.Write(Head(metadata, tensors));
        using FloatMemory room = new(tensors.Max(tensor => tensor.Count));
        foreach (FloatTensor tensor in tensors)
        {
            Span<byte> bytes = MemoryMarshal.AsBytes(room.Span[..tensor.Count]);
            tensor.Write(bytes);
            file.Write(bytes);
        }
    }

    /// <summary>Everything before the tensors' bytes.</summary>
    private static byte[] Head(IReadOnlyDictionary<string, string> metadata, IReadOnlyList<FloatTensor> tensors)
    {
        ReadOnlySpan<byte> header = Header(metadata, tensors);
        int padded = (header.Length + Alignment - 1) / Alignment * Alignment;
        byte[] head = new byte[LengthBytes + padded];
        BinaryPrimitives.WriteUInt64LittleEndian(head, (ulong)padded);
        head.AsSpan(LengthBytes).Fill((byte)' ');
        header.CopyTo(head.AsSpan(LengthBytes));
        return head;
    }

    private static ReadOnlySpan<byte> Header(IReadOnlyDictionary<string, string> metadata, IReadOnlyList<FloatTensor> tensors)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer);
        json.WriteStartObject();
        json.WriteStartObject("__metadata__");
        foreach ((string name, string text) in metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteString(name, text);
        json.WriteEndObject();
        int begin = 0;
        foreach (FloatTensor tensor in tensors)
            begin = WriteTensor(json, tensor, begin);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    private static int WriteTensor(Utf8JsonWriter json, FloatTensor tensor, int begin)
    {
        int end = checked(begin + tensor.Count * sizeof(float));
        json.WriteStartObject(tensor.Name);
        json.WriteString("dtype", ElementType.Float32);
        WriteNumbers(json, "shape", tensor.Shape);
        WriteNumbers(json, "data_offsets", [begin, end]);
        json.WriteEndObject();
        return end;
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, ImmutableArray<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (int number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
