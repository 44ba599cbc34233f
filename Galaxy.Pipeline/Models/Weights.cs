using Galaxy.Kernels;

namespace Galaxy.Pipeline.Models;

/// <summary>A network's parameters, laid out as its kernels hold them. Nobody can write to them: copies go in and out.</summary>
public sealed class Weights
{
    private readonly FloatMemory _memory;

    private Weights(FloatMemory memory) => _memory = memory;

    /// <summary>Floats, padding included.</summary>
    public long Length => _memory.Length;

    /// <summary>All zero.</summary>
    public static Weights Zero(long length) => new(new FloatMemory(length));

    /// <summary>A copy of parameter memory as it is now.</summary>
    public static Weights CopyOf(FloatMemory parameters) => Copy(parameters.Span);

    /// <summary>A copy of parameters in the kernels' layout.</summary>
    public static Weights Copy(ReadOnlySpan<float> parameters)
    {
        FloatMemory memory = new(parameters.Length);
        parameters.CopyTo(memory.Span);
        return new Weights(memory);
    }

    /// <summary>Weights from tensors in the model file's order.</summary>
    /// <param name="network">Whose weights they are.</param>
    /// <param name="tensorOf">The values of a parameter, row-major.</param>
    public static Weights FromTensors(NetworkInfo network, Func<ParameterInfo, float[]> tensorOf)
    {
        FloatMemory memory = new(network.ParameterFloats);
        foreach (ParameterInfo parameter in network.Parameters)
            parameter.CopyIn(tensorOf(parameter), memory.Span);
        return new Weights(memory);
    }

    /// <summary>Writes them into parameter memory.</summary>
    public void CopyTo(FloatMemory parameters)
    {
        _memory.Span.CopyTo(parameters.Span);
        GC.KeepAlive(this);
    }

    /// <summary>Writes one tensor, in the model file's order.</summary>
    public void CopyTensor(ParameterInfo parameter, Span<float> values)
    {
        parameter.CopyOut(_memory.Span, values);
        GC.KeepAlive(this);
    }
}
