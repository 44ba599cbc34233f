using System.Runtime.Intrinsics;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Numerics;

/// <summary>The largest of a pooling window and its position, by vectors of either width.</summary>
public sealed class ArgMaxTests
{
    private const float NaN = float.NaN;

    /// <summary>First, second and third value, the largest, and where it was met first. A comparison with what is no number is false, whichever side it is on.</summary>
    private static readonly (float First, float Second, float Third, float Largest, int Position)[] _windows =
    [
        (1, 2, 3, 3, 2), (3, 2, 1, 3, 0), (1, 3, 2, 3, 1), (2, 2, 2, 2, 0), (-0f, 0f, -1, -0f, 0), (0f, -0f, 0f, 0f, 0),
        (NaN, 5, 1, NaN, 0), (1, NaN, 2, 2, 2), (float.NegativeInfinity, float.MinValue, float.PositiveInfinity, float.PositiveInfinity, 2),
    ];

    [Fact]
    public unsafe void Largest_and_the_place_where_it_was_first_met_by_vectors_of_eight()
    {
        byte* bytes = stackalloc byte[8];
        Assert.All(_windows, window =>
        {
            Vector256<float> largest = Vector256.Create(window.First);
            Vector256<int> position = Vector256<int>.Zero;
            ArgMax.Take(Vector256.Create(window.Second), 1, ref largest, ref position);
            ArgMax.Take(Vector256.Create(window.Third), 2, ref largest, ref position);
            Assert.Equal(Bits(window.Largest), Bits(largest[7]));
            Assert.Equal(Vector256.Create(window.Position), position);
        });
        ArgMax.Store(Vector256.Create(0, 1, 2, 3, 4, 5, 6, 255), bytes);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 255], new ReadOnlySpan<byte>(bytes, 8).ToArray());
    }

    [Fact]
    public unsafe void Largest_and_the_place_where_it_was_first_met_by_vectors_of_sixteen()
    {
        byte* bytes = stackalloc byte[16];
        Assert.All(_windows, window =>
        {
            Vector512<float> largest = Vector512.Create(window.First);
            Vector512<int> position = Vector512<int>.Zero;
            ArgMax.Take(Vector512.Create(window.Second), 1, ref largest, ref position);
            ArgMax.Take(Vector512.Create(window.Third), 2, ref largest, ref position);
            Assert.Equal(Bits(window.Largest), Bits(largest[15]));
            Assert.Equal(Vector512.Create(window.Position), position);
        });
        int[] positions = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 255];
        ArgMax.Store(Vector512.Create(positions), bytes);
        Assert.Equal(positions, new ReadOnlySpan<byte>(bytes, 16).ToArray().Select(value => (int)value));
    }

    private static int Bits(float value) => BitConverter.SingleToInt32Bits(value);
}
