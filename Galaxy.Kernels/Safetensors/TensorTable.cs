using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Safetensors;

/// <summary>The tensors of a file that holds exactly the expected ones, each once and with its expected shape.</summary>
internal sealed class TensorTable
{
    private readonly SafetensorsFile _file;
    private readonly Dictionary<string, TensorEntry> _byName;

    private TensorTable(SafetensorsFile file)
    {
        _file = file;
        _byName = file.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
    }

    /// <summary>Checks names, types and shapes before allocating memory for any tensor.</summary>
    /// <param name="file">The file.</param>
    /// <param name="expected">Names and shapes.</param>
    /// <param name="types">Element types to accept, from <see cref="FloatDecoding.Types"/>.</param>
    /// <exception cref="MalformedFileException">One is missing, different or unexpected.</exception>
    public static TensorTable Of(SafetensorsFile file, IEnumerable<TensorShape> expected, ImmutableArray<string> types)
    {
        TensorTable table = new(file);
        HashSet<string> unknown = [.. table._byName.Keys];
        foreach (TensorShape tensor in expected)
        {
            table.Check(tensor, types);
            unknown.Remove(tensor.Name);
        }

        return unknown.Count == 0 ? table : throw new MalformedFileException($"tensor '{unknown.First()}' is not one of the network's");
    }

    /// <summary>The values of a parameter, row-major: all finite, and a variance not negative.</summary>
    /// <param name="name">The tensor's.</param>
    /// <param name="kind">The parameter's.</param>
    /// <exception cref="MalformedFileException">One is infinite, not a number or negative.</exception>
    public float[] FiniteValues(string name, ParameterKind kind)
    {
        float[] values = Values(name);
        if (!values.All(float.IsFinite))
            throw new MalformedFileException($"tensor '{name}' holds NaN or infinity");
        return kind == ParameterKind.RunningVariance ? NotNegative(values, name) : values;
    }

    /// <summary>The values of an optimizer's state, row-major: not NaN, but possibly overflowed to infinity.</summary>
    /// <param name="name">The tensor's.</param>
    /// <param name="areSquares">Whether they are sums of squares.</param>
    /// <exception cref="MalformedFileException">One is not a number, or a negative square.</exception>
    public float[] StateValues(string name, bool areSquares)
    {
        float[] values = Values(name);
        if (values.Any(float.IsNaN))
            throw new MalformedFileException($"tensor '{name}' holds NaN");
        return areSquares ? NotNegative(values, name) : values;
    }

    private static float[] NotNegative(float[] values, string name) => values.All(value => value >= 0)
        ? values
        : throw new MalformedFileException($"tensor '{name}' holds negative values where none can be");

    private float[] Values(string name)
    {
        TensorEntry tensor = _byName[name];
        return FloatDecoding.Decode(_file.BytesOf(tensor), tensor);
    }

    private void Check(TensorShape expected, ImmutableArray<string> types)
    {
        if (!_byName.TryGetValue(expected.Name, out TensorEntry? tensor))
            throw new MalformedFileException($"tensor '{expected.Name}' is missing");
        if (!types.Contains(tensor.Type))
            throw new MalformedFileException($"tensor '{tensor.Name}' has dtype {tensor.Type}, but only {string.Join(", ", types)} can be read")
            {
                Remedy = $"Convert its tensors to {ElementType.Float32}",
            };
        if (!tensor.Shape.SequenceEqual(expected.Shape))
            throw new MalformedFileException($"tensor '{tensor.Name}' has shape [{string.Join(", ", tensor.Shape)}] where "
                + $"[{string.Join(", ", expected.Shape)}] belongs");
    }
}
