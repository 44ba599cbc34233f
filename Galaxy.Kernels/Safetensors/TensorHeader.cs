using System.Text.Json;

namespace Galaxy.Kernels.Safetensors;

/// <summary>Reads one tensor's entry: type, shape and offsets, which must agree.</summary>
internal static class TensorHeader
{
    private const int MaxDimensions = 16;

    public static TensorEntry Read(ref HeaderTokens tokens, string name)
    {
        string where = $"tensor '{name}'";
        HashSet<string> seen = new(StringComparer.Ordinal);
        string? type = null;
        int[]? shape = null;
        int[]? offsets = null;
        tokens.Expect(JsonTokenType.StartObject, where);
        while (tokens.NextName(seen, where) is { } key)
        {
            if (key is "dtype")
                type = tokens.Text($"{where}, dtype,");
            else if (key is "shape")
                shape = tokens.Numbers(MaxDimensions, $"{where}, shape,");
            else if (key is "data_offsets")
                offsets = tokens.Numbers(2, $"{where}, data_offsets,");
            else
                throw new MalformedFileException($"{where} has the unknown key '{key}'");
        }

        return Entry(name, where, type ?? throw Missing(where, "dtype"), shape ?? throw Missing(where, "shape"),
            offsets ?? throw Missing(where, "data_offsets"));
    }

    private static TensorEntry Entry(string name, string where, string type, int[] shape, int[] offsets)
    {
        if (offsets.Length != 2 || offsets[0] > offsets[1])
            throw new MalformedFileException($"{where} has data_offsets that are not a start and an end");
        long bytes = Bytes(where, type, shape);
        if (bytes != offsets[1] - offsets[0])
            throw new MalformedFileException($"{where} takes {bytes} bytes by its shape and {offsets[1] - offsets[0]} by its data_offsets");
        return new TensorEntry(name, type, [.. shape], offsets[0], offsets[1]);
    }

    private static long Bytes(string where, string type, int[] shape)
    {
        Int128 bytes = ElementType.Bytes(type) ?? throw new MalformedFileException($"{where} has the unknown dtype '{type}'");
        foreach (int size in shape)
        {
            bytes *= size;
            if (bytes > int.MaxValue)
                throw new MalformedFileException($"{where} has a shape of more than {int.MaxValue} bytes");
        }

        return (long)bytes;
    }

    private static MalformedFileException Missing(string where, string key) => new($"{where} has no {key}");
}
