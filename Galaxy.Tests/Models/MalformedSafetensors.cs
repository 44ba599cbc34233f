using System.Buffers.Binary;
using System.Text;

namespace Galaxy.Tests.Models;

/// <summary>Safetensors files, each with one thing wrong.</summary>
internal static class MalformedSafetensors
{
    /// <summary>A header as JSON, and the number of data bytes behind it, by the words that the refusal must contain.</summary>
    public static TheoryData<string, string, int> Headers => new()
    {
        { "does not begin with {", "", 0 },
        { "does not begin with {", " {}", 0 },
        { "does not begin with {", "[]", 0 },
        { "is not JSON", "{", 0 },
        { "is not JSON", """{"a":}""", 0 },
        { "is not JSON", "{} x", 0 },
        { "is not JSON", "{/**/}", 0 },
        { "has the key 'a' twice", """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8 },
        { "has the key 'a' twice", """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"\u0061":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8 },
        { "has the key 'shape' twice", """{"a":{"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}}""", 4 },
        { "has the key 'k' twice", """{"__metadata__":{"k":"1","k":"2"}}""", 0 },
        { "has the key '__metadata__' twice", """{"__metadata__":{},"__metadata__":{}}""", 0 },
        { "__metadata__.k has a number where a text belongs", """{"__metadata__":{"k":1}}""", 0 },
        { "__metadata__ has null where an object belongs", """{"__metadata__":null}""", 0 },
        { "tensor 'a' has an array where an object belongs", """{"a":[]}""", 0 },
        { "tensor 'a' has no dtype", """{"a":{"shape":[1],"data_offsets":[0,4]}}""", 4 },
        { "tensor 'a' has no shape", """{"a":{"dtype":"F32","data_offsets":[0,4]}}""", 4 },
        { "tensor 'a' has no data_offsets", """{"a":{"dtype":"F32","shape":[1]}}""", 4 },
        { "unknown key 'more'", """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"more":1}}""", 4 },
        { "unknown dtype 'F31'", """{"a":{"dtype":"F31","shape":[1],"data_offsets":[0,4]}}""", 4 },
        { "overlaps", """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8 },
        { "gap of 4 bytes", """{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8 },
        { "end at byte 4 and its data at byte 8", """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 8 },
        { "end at byte 8 and its data at byte 4", """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 4 },
        { "not a start and an end", """{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", 4 },
        { "not a start and an end", """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}""", 4 },
        { "more than 2 numbers", """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}""", 4 },
        { "takes 8 bytes by its shape and 4", """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4 },
        { "not whole, negative", """{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 4 },
        { "not whole, negative", """{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""", 4 },
        { "not whole, negative", """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,18446744073709551615]}}""", 4 },
        { "shape of more than", """{"a":{"dtype":"F32","shape":[2147483647,2147483647,2147483647],"data_offsets":[0,4]}}""", 4 },
        { "shape of more than", """{"a":{"dtype":"F32","shape":[65536,65536,0],"data_offsets":[0,0]}}""", 0 },
        { "more than 16 numbers", """{"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}}""", 4 },
        { "has an array where a number belongs", """{"a":{"dtype":"F32","shape":[[[[]]]],"data_offsets":[0,4]}}""", 4 },
        { "unknown key 'a'", string.Concat(Enumerable.Repeat("""{"a":""", 100_000)), 0 },
        { "not UTF-8", """{"__metadata__":{"k":"\ud800"}}""", 0 },
    };

    public static byte[] File(ReadOnlySpan<byte> header, int dataBytes)
    {
        byte[] file = new byte[8 + header.Length + dataBytes];
        BinaryPrimitives.WriteInt64LittleEndian(file, header.Length);
        header.CopyTo(file.AsSpan(8));
        return file;
    }

    public static byte[] File(string header, int dataBytes) => File(Encoding.UTF8.GetBytes(header), dataBytes);
}
