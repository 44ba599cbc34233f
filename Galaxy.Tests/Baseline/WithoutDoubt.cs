using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Models;

namespace Galaxy.Tests.Baseline;

/// <summary>A model's file without what is fitted after training: everything else is as it was before there was any of it.</summary>
internal static class WithoutDoubt
{
    private static readonly ImmutableArray<string> _keys = ["calibration", "familiarity"];

    public static byte[] Of(byte[] model)
    {
        SafetensorsFile file = Assert.IsType<Result<SafetensorsFile>.Ok>(SafetensorsReader.Read(model, "m")).Value;
        return SafetensorsWriter.Write(file.Metadata.RemoveRange(_keys),
            [.. file.Tensors.Select(tensor => new FloatTensor(
                tensor.Name, tensor.Shape, values => MemoryMarshal.Cast<byte, float>(file.BytesOf(tensor)).CopyTo(values)))]);
    }
}
