using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Galaxy.Pipeline.Models;

/// <summary>The tensors of a file that holds those that are expected, each once and of its own shape, and nothing else.</summary>
internal sealed class TensorTable
{
    private readonly SafetensorsFile _file;
    private readonly Dictionary<string, TensorEntry> _byName;

    private TensorTable(SafetensorsFile file)
    {
        _file = file;
        _byName = file.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
    }

    /// <summary>Checks names, types and shapes before memory is taken for any tensor.</summary>
    /// <exception cref="MalformedFileException">One is missing, different or not expected.</exception>
    public static TensorTable Of(SafetensorsFile file, IEnumerable<TensorShape> expected)
    {
        TensorTable table = new(file);
        HashSet<string> unknown = [.. table._byName.Keys];
        foreach (TensorShape tensor in expected)
        {
            table.Check(tensor);
            unknown.Remove(tensor.Name);
        }

        return unknown.Count == 0 ? table : throw new MalformedFileException($"tensor '{unknown.First()}' is none of the network's");
    }

    /// <summary>The values of a tensor, row-major, all of them numbers.</summary>
    /// <exception cref="MalformedFileException">One is infinite or not a number.</exception>
    public float[] FiniteValues(string name) => Values(name) is var values && values.All(float.IsFinite)
        ? values
        : throw new MalformedFileException($"tensor '{name}' holds NaN or infinity");

    /// <summary>The values of a tensor, row-major.</summary>
    public float[] Values(string name)
    {
        ReadOnlySpan<byte> bytes = _file.BytesOf(_byName[name]);
        float[] values = new float[bytes.Length / sizeof(float)];
        for (int index = 0; index < values.Length; index++)
            values[index] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(index * sizeof(float))..]);
        return values;
    }

    private void Check(TensorShape expected)
    {
        if (!_byName.TryGetValue(expected.Name, out TensorEntry? tensor))
            throw new MalformedFileException($"tensor '{expected.Name}' is missing");
        if (!string.Equals(tensor.Type, ElementType.Float32, StringComparison.Ordinal))
            throw new MalformedFileException($"tensor '{tensor.Name}' has dtype {tensor.Type} where {ElementType.Float32} is read");
        if (!tensor.Shape.SequenceEqual(expected.Shape))
            throw new MalformedFileException($"tensor '{tensor.Name}' has shape [{string.Join(", ", tensor.Shape)}] where [{string.Join(", ", expected.Shape)}] belongs");
    }
}

/// <summary>A tensor that a file should hold.</summary>
internal sealed record TensorShape(string Name, ImmutableArray<int> Shape);
