using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Galaxy.Kernels.Numerics;

/// <summary>Random numbers by xoshiro256** (Blackman and Vigna, 2018), its state filled from the seed by SplitMix64.</summary>
/// <remarks>A mutable value: pass it by <c>ref</c>, or a copy will repeat the same numbers.</remarks>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of numbers, the word of the field; not one of bytes.")]
internal struct RandomStream
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public RandomStream(ulong seed)
    {
        _a = Seeds.SplitMix(ref seed);
        _b = Seeds.SplitMix(ref seed);
        _c = Seeds.SplitMix(ref seed);
        _d = Seeds.SplitMix(ref seed);
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        ulong shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [0, 1), a multiple of 2⁻²⁴.</summary>
    public float NextSingle() => (Next() >> 40) * (1.0f / (1U << 24));

    /// <summary>Uniform in [0, <paramref name="bound"/>), without bias (Lemire, 2019).</summary>
    /// <param name="bound">At least 1.</param>
    public int NextInt(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        ulong range = (ulong)bound;
        ulong low;
        ulong high = Math.BigMul(Next(), range, out low);
        if (low < range)
        {
            ulong threshold = (0 - range) % range;
            while (low < threshold)
                high = Math.BigMul(Next(), range, out low);
        }

        return (int)high;
    }

    /// <summary>Normal with mean 0 and deviation 1, by the polar method (Marsaglia, 1962).</summary>
    public double NextNormal()
    {
        while (true)
        {
            double x = 2 * NextDouble() - 1;
            double y = 2 * NextDouble() - 1;
            double square = x * x + y * y;
            if (square is > 0 and < 1)
                return x * Math.Sqrt(-2 * DeterministicMath.Log(square) / square);
        }
    }

    /// <summary>Gamma with scale 1 (Marsaglia and Tsang, 2000).</summary>
    /// <param name="shape">Above 0.</param>
    public double NextGamma(double shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        if (shape < 1)
            return NextGamma(shape + 1) * DeterministicMath.Pow(1 - NextDouble(), 1 / shape);
        double d = shape - 1.0 / 3;
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double normal = NextNormal();
            double root = 1 + c * normal;
            double cube = root * root * root;
            if (root > 0 && DeterministicMath.Log(1 - NextDouble()) < normal * normal / 2 + d - d * cube + d * DeterministicMath.Log(cube))
                return d * cube;
        }
    }

    /// <summary>Beta with both parameters equal: in [0, 1], symmetric around ½.</summary>
    /// <param name="shape">Both parameters, from 0.01, below which both gammas may be 0: near 0 for values near 0 or 1, 1 for uniform ones.</param>
    public double NextBeta(double shape)
    {
        double one = NextGamma(shape);
        double other = NextGamma(shape);
        return one + other > 0 ? one / (one + other) : 0.5;
    }
}
