using System.ComponentModel;

namespace Galaxy.Kernels.Numerics;

/// <summary>
/// A vector of floats of some width. A kernel whose body is the same for every width is written once, generic over it; the JIT
/// compiles it separately for each vector type.
/// </summary>
/// <typeparam name="TSelf">The vector itself.</typeparam>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IFloats<TSelf>
    where TSelf : unmanaged, IFloats<TSelf>
{
    /// <summary>Floats in a vector.</summary>
    static abstract int Count { get; }

    static abstract TSelf Zero { get; }

    static abstract TSelf Load(float* source);

    /// <summary>The same value in every place.</summary>
    static abstract TSelf Create(float value);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf value);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>left · right + addend, rounded once.</summary>
    static abstract TSelf FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend);

    /// <summary>
    /// In each place <paramref name="ifLess"/> where left &lt; right, and <paramref name="otherwise"/> elsewhere. Comparing and selecting are
    /// one function, because 512-bit vectors compare into a mask register, which a struct cannot hold.
    /// </summary>
    static abstract TSelf SelectLess(TSelf left, TSelf right, TSelf ifLess, TSelf otherwise);

    /// <summary>2 to the power of whole numbers from −126 to 127.</summary>
    static abstract TSelf PowerOfTwo(TSelf exponent);

    /// <inheritdoc cref="ArgMax.Take{TFloats}"/>
    static abstract void TakeLarger(TSelf value, int position, ref TSelf largest, ref TSelf positions);

    void Store(float* target);

    /// <summary>Stores the bits of every float, a position from 0 to 255, as a byte.</summary>
    void StorePositions(byte* target);
}
