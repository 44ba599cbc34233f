using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Models;

namespace Galaxy.Tests.Models;

/// <summary>A model file re-saved by another program: other element types, tensors in the opposite order, other metadata.</summary>
internal static class SavedAgain
{
    /// <param name="model">The file that it was read from.</param>
    /// <param name="type">The element type of a tensor.</param>
    /// <param name="metadata">What is said of them.</param>
    public static byte[] As(byte[] model, Func<string, string> type, Func<ImmutableSortedDictionary<string, string>, ImmutableSortedDictionary<string, string>>? metadata = null)
    {
        SafetensorsFile file = Assert.IsType<Result<SafetensorsFile>.Ok>(SafetensorsReader.Read(model, "m")).Value;
        Dictionary<string, object> header = new() { ["__metadata__"] = metadata is null ? file.Metadata : metadata(file.Metadata) };
        List<byte> data = [];
        foreach (TensorEntry tensor in file.Tensors.Reverse())
        {
            int begin = data.Count;
            foreach (float value in MemoryMarshal.Cast<byte, float>(file.BytesOf(tensor)))
                data.AddRange(Bytes(value, type(tensor.Name)));
            header.Add(tensor.Name, new { dtype = type(tensor.Name), shape = tensor.Shape, data_offsets = (int[])[begin, data.Count] });
        }

        return [.. MalformedSafetensors.File(JsonSerializer.Serialize(header), 0), .. data];
    }

    private static byte[] Bytes(float value, string type) => type switch
    {
        "F64" => BitConverter.GetBytes((double)value),
        "F16" => BitConverter.GetBytes((Half)value),
        "BF16" => [.. BitConverter.GetBytes(value).Skip(2)],
        "I8" => [(byte)(sbyte)value],
        _ => BitConverter.GetBytes(value),
    };
}
