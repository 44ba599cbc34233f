using System.Runtime.Intrinsics;

namespace Galaxy.Kernels;

/// <summary>Adds the lanes' gradients in order.</summary>
internal static unsafe class LaneSum
{
    /// <param name="lanes">The lanes' blocks, one behind the other.</param>
    /// <param name="floats">Floats in a block, a multiple of a vector's.</param>
    /// <param name="sum">Receives lane 0 + lane 1 + … .</param>
    public static void Add(float* lanes, int floats, float* sum)
    {
        for (int index = 0; index < floats; index += Vector256<float>.Count)
        {
            Vector256<float> total = Vector256.Load(lanes + index);
            for (int lane = 1; lane < Lane.Count; lane++)
                total += Vector256.Load(lanes + (long)lane * floats + index);
            total.Store(sum + index);
        }
    }
}
