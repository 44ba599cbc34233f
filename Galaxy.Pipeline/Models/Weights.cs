using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Pipeline.Models;

/// <summary>
/// A network's parameters, laid out as its kernels hold them. Immutable: they are copied in and out. Their memory is freed when
/// everybody who shares it has disposed their share.
/// </summary>
public sealed class Weights : IDisposable
{
    private readonly SharedMemory _shared;
    private readonly bool _isZero;
    private readonly ParameterShare? _own;
    private bool _isDisposed;

    private Weights(SharedMemory shared, bool isZero, ParameterShare? own) => (_shared, _isZero, _own) = (shared, isZero, own);

    private Weights(FloatMemory memory, bool isZero = false, ParameterShare? own = null) : this(new SharedMemory(memory), isZero, own) { }

    /// <summary>Floats, padding included.</summary>
    public long Length => _shared.Memory.Length;

    /// <summary>Where they are, for kernels that only read them.</summary>
    internal FloatMemory Memory
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _shared.Memory;
        }
    }

    /// <summary>All zero.</summary>
    public static Weights Zero(long length) => Zero(length, own: null);

    /// <summary>All zero, on a rank that has some of them; null for all.</summary>
    internal static Weights Zero(long length, ParameterShare? own) => new(new FloatMemory(length), isZero: true, own);

    /// <summary>A copy of parameter memory as it is now.</summary>
    /// <param name="parameters">Any number of sets in the parameters' layout.</param>
    /// <param name="own">What this process has of them; null for all.</param>
    internal static Weights CopyOf(FloatMemory parameters, ParameterShare? own = null)
    {
        if (own is null)
            return Copy(parameters.Span);
        FloatMemory memory = new(parameters.Length);
        own.Copy(parameters.Span, memory.Span);
        return new Weights(memory, own: own);
    }

    /// <summary>A copy of parameters in the kernels' layout.</summary>
    public static Weights Copy(ReadOnlySpan<float> parameters)
    {
        FloatMemory memory = new(parameters.Length);
        parameters.CopyTo(memory.Span);
        return new Weights(memory);
    }

    /// <summary>The same weights in the same memory, to be disposed on their own.</summary>
    public Weights Share()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _shared.Add();
        return new Weights(_shared, _isZero, _own);
    }

    public void Dispose()
    {
        if (!_isDisposed)
            _shared.Release();
        _isDisposed = true;
    }

    /// <summary>Weights from tensors in the model file's order.</summary>
    /// <param name="network">Whose weights they are.</param>
    /// <param name="tensorOf">The values of a parameter, row-major.</param>
    public static Weights FromTensors(NetworkInfo network, Func<ParameterInfo, float[]> tensorOf) =>
        FromTensors(network, 1, (_, parameter) => tensorOf(parameter));

    /// <summary>Several sets of values in the parameters' layout, one after the other: an optimizer's state.</summary>
    /// <param name="network">Whose layout it is.</param>
    /// <param name="sets">How many.</param>
    /// <param name="tensorOf">The values of a set, from 0, for a parameter, row-major.</param>
    public static Weights FromTensors(NetworkInfo network, int sets, Func<int, ParameterInfo, float[]> tensorOf) =>
        FromTensors(network, sets, tensorOf, own: null);

    /// <summary>The same for what this process has of them; null for all.</summary>
    internal static Weights FromTensors(NetworkInfo network, int sets, Func<int, ParameterInfo, float[]> tensorOf, ParameterShare? own)
    {
        FloatMemory memory = new((long)sets * network.ParameterFloats);
        foreach (int set in Enumerable.Range(0, sets))
        {
            foreach (ParameterInfo parameter in network.Parameters)
                parameter.CopyIn(tensorOf(set, parameter), memory.Span[(set * network.ParameterFloats)..], own);
        }

        return new Weights(memory, own: own);
    }

    /// <summary>Copies them into parameter memory. Zeros are not read, since the system may allocate pages for memory that is only read.</summary>
    /// <param name="parameters">Of the same length.</param>
    internal void CopyTo(FloatMemory parameters)
    {
        FloatMemory memory = Memory;
        Span<float> target = parameters.Span[..checked((int)Length)];
        if (_isZero && _own is null)
            target.Clear();
        else if (_isZero)
            _own!.Clear(target);
        else if (_own is null)
            memory.Span.CopyTo(target);
        else
            _own.Copy(memory.Span, target);
        GC.KeepAlive(this);
    }

    /// <summary>All of them on the first rank, which receives what others have; on others, what they have. Every rank must call it.</summary>
    internal Weights Gathered(NetworkInfo network)
    {
        if (_own is null)
            return Share();
        if (_own.Ranks.IsFirst)
            return FromTensors(network, Tensor);
        foreach (ParameterInfo parameter in network.Parameters)
            CopyTensor(parameter, []);
        return Share();

        float[] Tensor(ParameterInfo parameter)
        {
            float[] values = new float[parameter.Count];
            CopyTensor(parameter, values);
            return values;
        }
    }

    /// <summary>
    /// Writes one tensor, in the model file's order. If ranks have divided it, all of them must write it, and the first one's is complete.
    /// </summary>
    public void CopyTensor(ParameterInfo parameter, Span<float> values) => CopyTensor(parameter, values, start: 0);

    /// <summary>
    /// Writes one tensor of the parameters that begin at a float; an optimizer's state is laid out as the parameters several times.
    /// </summary>
    public void CopyTensor(ParameterInfo parameter, Span<float> values, int start)
    {
        if (_own is null)
            parameter.CopyOut(Memory.Span[start..], values);
        else
            _own.Gather(parameter, Memory.Span[start..], values);
        GC.KeepAlive(this);
    }

    /// <summary>Memory with a count of those who use it.</summary>
    private sealed class SharedMemory(FloatMemory memory)
    {
        private int _users = 1;

        public FloatMemory Memory => memory;

        public void Add() => Interlocked.Increment(ref _users);

        public void Release()
        {
            if (Interlocked.Decrement(ref _users) == 0)
                memory.Dispose();
        }
    }
}
