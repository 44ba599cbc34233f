using System.Buffers.Binary;
using System.Text;
using Galaxy.Kernels.Numerics;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Models;

/// <summary>Mutates safetensors in structured ways: in the header's tree, or in a tensor's value.</summary>
internal static class SafetensorsMutation
{
    private static readonly float[] Values = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -1, -0f, float.MaxValue, float.Epsilon, 0];

    public static byte[] Of(byte[] file, ref RandomStream random)
    {
        int length = (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        byte[] header = file[8..(8 + length)];
        byte[] data = file[(8 + length)..];
        if (random.NextInt(5) == 0)
            BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(random.NextInt(data.Length / 4) * 4), Values[random.NextInt(Values.Length)]);
        else
            header = Encoding.UTF8.GetBytes($"{Header(LooseJson.Parse(Encoding.UTF8.GetString(header)), ref random)}");
        return [.. BitConverter.GetBytes((long)header.Length), .. header, .. data];
    }

    /// <summary>The metadata as often as all tensors together.</summary>
    private static LooseJson Header(LooseJson header, ref RandomStream random)
    {
        if (header is not LooseJson.Fields { Members: [("__metadata__", var metadata), .. var tensors] } || random.NextInt(2) == 0)
            return JsonMutation.Of(header, ref random);
        return new LooseJson.Fields([("__metadata__", JsonMutation.Of(metadata, ref random)), .. tensors]);
    }
}
